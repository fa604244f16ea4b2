package org.fleetmail.device.snmp;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.fleetmail.device.driver.DeviceClock;
import org.fleetmail.device.profile.SnmpObject;
import org.fleetmail.device.profile.Syntax;

/** The clock of a host: hrSystemDate (RFC 2790), in the eight or eleven octets of DateAndTime (RFC 2579). */
final class DateAndTime {
    /** The object, which is only read. */
    static final SnmpObject SYSTEM_DATE = new SnmpObject("1.3.6.1.2.1.25.1.2.0", "hrSystemDate", Syntax.OCTET_STRING);

    private static final int LOCAL = 8;
    private static final int WITH_OFFSET = 11;

    private DateAndTime() {}

    /** The time in some octets; empty where they hold none, which devices without a clock say with zeros. */
    static Optional<DeviceClock> of(byte[] octets) {
        if (octets.length != LOCAL && octets.length != WITH_OFFSET) {
            return Optional.empty();
        }
        try {
            ByteBuffer left = ByteBuffer.wrap(octets);
            LocalDateTime local = LocalDateTime.of(
                    Short.toUnsignedInt(left.getShort()), left.get(), left.get(), left.get(), left.get(), second(left));
            return Optional.of(new DeviceClock(
                    local, octets.length == LOCAL ? Optional.empty() : Optional.of(offset(left.position(LOCAL)))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A leap second, 60, is taken as the one before. */
    private static int second(ByteBuffer left) {
        return Math.min(left.get(), 59);
    }

    private static ZoneOffset offset(ByteBuffer left) {
        int sign = left.get() == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * left.get(), sign * left.get());
    }
}
