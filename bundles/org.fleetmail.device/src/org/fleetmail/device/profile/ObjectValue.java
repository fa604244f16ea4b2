package org.fleetmail.device.profile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The value of an object as it travels, without the library that carries it. */
public sealed interface ObjectValue {
    /** INTEGER. */
    record Number(int value) implements ObjectValue {}

    /** OCTET STRING. It may be a secret, so it never shows itself. */
    record Bytes(byte[] value) implements ObjectValue {
        private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

        /** Overwrites the bytes. */
        public void wipe() {
            Arrays.fill(value, (byte) 0);
        }

        /** The bytes as text; what is no UTF-8 or a control character becomes U+FFFD. */
        public String text() {
            return CONTROL.matcher(new String(value, StandardCharsets.UTF_8)).replaceAll("\uFFFD");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes bytes && Arrays.equals(value, bytes.value);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(value);
        }

        @Override
        public String toString() {
            return value.length + " bytes";
        }
    }

    /** IpAddress: an IPv4 address in dotted form. */
    record Address(String value) implements ObjectValue {}
}
