package org.fleetmail.rollout.proof;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * An address with a tag (RFC 5233 subaddress): its mail ends in the mailbox of the address without the tag, and its
 * header tells for which device it was.
 *
 * @param address the address with the tag
 * @param tag twelve random hexadecimal digits
 */
record TaggedAddress(String address, String tag) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new tag; empty where it is no address. */
    static Optional<TaggedAddress> of(String address) {
        int at = address.lastIndexOf('@');
        if (at < 1 || at == address.length() - 1) {
            return Optional.empty();
        }
        byte[] random = new byte[6];
        RANDOM.nextBytes(random);
        String tag = HexFormat.of().formatHex(random);
        return Optional.of(new TaggedAddress(address.substring(0, at) + "+" + tag + address.substring(at), tag));
    }

    boolean isIn(String header) {
        return header.contains("+" + tag + "@");
    }
}
