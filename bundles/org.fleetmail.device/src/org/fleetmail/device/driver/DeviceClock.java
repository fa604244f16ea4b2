package org.fleetmail.device.driver;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/**
 * What a device's own clock said when it was read.
 *
 * @param local date and time as the device shows them
 * @param offset the device's distance from UTC, empty where it does not tell
 */
public record DeviceClock(LocalDateTime local, Optional<ZoneOffset> offset) {
    /** The offsets in use on Earth end here; where a device tells none, its time may be any between. */
    private static final ZoneOffset EAST = ZoneOffset.ofHours(14);

    private static final ZoneOffset WEST = ZoneOffset.ofHours(-12);

    public DeviceClock {
        Objects.requireNonNull(local);
        Objects.requireNonNull(offset);
    }

    /** The earliest moment the device may mean. */
    public Instant earliest() {
        return local.toInstant(offset.orElse(EAST));
    }

    /** The latest moment the device may mean; the same as the earliest where it tells its offset. */
    public Instant latest() {
        return local.toInstant(offset.orElse(WEST));
    }

    @Override
    public String toString() {
        return local + offset.map(ZoneOffset::toString).orElse("");
    }
}
