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

    /** The first moment after another; empty where there is none. */
    Optional<Instant> after(Instant last);

    /** @throws DateTimeException where it is no timing */
    static Timing parse(String text) {
        String[] words = text.split(" ");
        return switch (words[0]) {
            case "at" -> new Once(Instant.parse(words[1]));
            case "every" -> new Every(Duration.parse(words[1]));
            case "daily" -> new Daily(LocalTime.parse(words[1]), ZoneId.of(words[2]));
            default -> throw new DateTimeException(text);
        };
    }
}
