package org.fleetmail.ui.internal.schedule;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.fleetmail.core.query.DeviceQuery;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.rollout.schedule.ScheduledJob;
import org.fleetmail.rollout.schedule.ScheduledJob.Kind;
import org.fleetmail.store.schedule.Timing;

/** Something to schedule, as a person is typing it. */
final class ScheduleDraft {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final int LONGEST_PAUSE = 525_600;

    private final Kind kind;
    String name = "";
    String file = "";
    String time = "";
    String query = "";
    String note = "";

    private ScheduleDraft(Kind kind) {
        this.kind = kind;
    }

    /** A plan to apply once. */
    static ScheduleDraft apply(Instant proposed) {
        ScheduleDraft draft = new ScheduleDraft(Kind.APPLY);
        draft.time = TIME.format(proposed.atZone(ZoneId.systemDefault()));
        return draft;
    }

    /** A check for drift of a fleet, every four hours. */
    static ScheduleDraft drift(String fleet) {
        ScheduleDraft draft = new ScheduleDraft(Kind.DRIFT);
        draft.file = fleet;
        draft.time = "240";
        return draft;
    }

    Kind kind() {
        return kind;
    }

    /** Whether there is anything to complain about already. */
    boolean isBegun() {
        return !name.isEmpty();
    }

    /** What is wrong with it, in the person's language. */
    Optional<String> mistake() {
        if (name.isEmpty()) {
            return Optional.of(Messages.ScheduleDraft_name);
        }
        if (!isFile()) {
            return Optional.of(Messages.ScheduleDraft_file);
        }
        if (timing().isEmpty()) {
            return Optional.of(kind == Kind.APPLY ? Messages.ScheduleDraft_time : Messages.ScheduleDraft_pause);
        }
        return switch (DeviceQuery.parse(query)) {
            case Outcome.Failed<DeviceQuery>(Trouble trouble) -> Optional.of(trouble.in(Locale.getDefault()));
            case Outcome.Done<DeviceQuery> fine ->
                kind == Kind.APPLY && note.isEmpty() ? Optional.of(Messages.ScheduleDraft_note) : Optional.empty();
        };
    }

    private boolean isFile() {
        try {
            return !file.isEmpty() && Files.isRegularFile(Path.of(file));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** When; empty where what was typed is no time, or one that is over. */
    Optional<Timing> timing() {
        return kind == Kind.APPLY ? once() : every();
    }

    private Optional<Timing> once() {
        try {
            Instant at = LocalDateTime.parse(time, TIME)
                    .atZone(ZoneId.systemDefault())
                    .toInstant();
            return at.isAfter(Instant.now()) ? Optional.of(new Timing.Once(at)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Optional<Timing> every() {
        int minutes = time.matches("[0-9]{1,6}") ? Integer.parseInt(time) : 0;
        return minutes >= 1 && minutes <= LONGEST_PAUSE
                ? Optional.of(new Timing.Every(Duration.ofMinutes(minutes)))
                : Optional.empty();
    }

    ScheduledJob job() {
        String path = Path.of(file).toAbsolutePath().normalize().toString();
        return new ScheduledJob(kind, path, query, note, System.getProperty("user.name", ""));
    }
}
