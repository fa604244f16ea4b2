package org.fleetmail.store.schedule;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** When something shall be done. {@link #toString} is what {@link #parse} reads. */
public sealed interface Timing {
    /** At one moment, and then never again. */
    record Once(Instant at) implements Timing {
        @Override
        public Optional<Instant> after(Instant last) {
            return at.isAfter(last) ? Optional.of(at) : Optional.empty();
        }

        @Override
        public String toString() {
            return "at " + at;
        }
    }

    /** Again and again, so long after the end of the last time; a minute at least. */
    record Every(Duration pause) implements Timing {
        public Every {
            if (pause.compareTo(Duration.ofMinutes(1)) < 0) {
                throw new DateTimeException("less than a minute");
            }
        }

        @Override
        public Optional<Instant> after(Instant last) {
            return Optional.of(last.plus(pause));
        }

        @Override
        public String toString() {
            return "every " + pause;
        }
    }

    /** Every day at a time of a zone; where the clocks jump over it, as much later as they jump. */
    record Daily(LocalTime time, ZoneId zone) implements Timing {
        @Override
        public Optional<Instant> after(Instant last) {
            ZonedDateTime today = last.atZone(zone).with(time);
            Instant next = today.toInstant().isAfter(last)
                    ? today.toInstant()
                    : today.toLocalDate().plusDays(1).atTime(time).atZone(zone).toInstant();
            return Optional.of(next);
        }

        @Override
        public String toString() {
            return "daily " + time + " " + zone;
        }
    }

    /**
     * What another version understands. It is looked at again after an hour.
     *
     * @param text as it stands in the timetable
     */
    record Unknown(String text) implements Timing {
        private static final Duration PAUSE = Duration.ofHours(1);

        @Override
        public Optional<Instant> after(Instant last) {
            return Optional.of(last.plus(PAUSE));
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** The first moment after another; empty where there is none. */
    Optional<Instant> after(Instant last);

    /** Reads it; {@link Unknown} where another version may understand it. */
    static Timing parse(String text) {
        String[] words = text.split(" ");
        try {
            return switch (words[0] + " " + words.length) {
                case "at 2" -> new Once(Instant.parse(words[1]));
                case "every 2" -> new Every(Duration.parse(words[1]));
                case "daily 3" -> new Daily(LocalTime.parse(words[1]), ZoneId.of(words[2]));
                default -> new Unknown(text);
            };
        } catch (DateTimeException e) {
            return new Unknown(text);
        }
    }
}
