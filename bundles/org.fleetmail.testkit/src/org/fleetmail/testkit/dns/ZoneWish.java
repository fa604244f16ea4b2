package org.fleetmail.testkit.dns;

import java.util.List;

/**
 * A zone that a {@link BindPeer} serves.
 *
 * @param name with a dot at the end, for example {@code fleet.test.}
 * @param signing how it is signed
 * @param records in zone file form, relative to the zone
 */
public record ZoneWish(String name, Signing signing, List<String> records) {
    public ZoneWish {
        records = List.copyOf(records);
    }

    public static ZoneWish of(String name, Signing signing, String... records) {
        return new ZoneWish(name, signing, List.of(records));
    }

    /** How a zone is signed. */
    public enum Signing {
        /** With a chain of trust from the root down. */
        GOOD,
        /** Not at all, and the root proves so. */
        NONE,
        /** Signed, and then the text and address records were changed. */
        TAMPERED,
        /** Signed with signatures that expired long ago. */
        EXPIRED
    }
}
