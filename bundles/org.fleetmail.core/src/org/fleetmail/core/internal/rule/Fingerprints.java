package org.fleetmail.core.internal.rule;

/** SHA-256 fingerprints as people copy them: 64 hexadecimal digits, with or without colons or blanks. */
final class Fingerprints {
    private Fingerprints() {}

    static boolean valid(String text) {
        return text.replaceAll("[:\\s]", "").matches("[0-9A-Fa-f]{64}");
    }
}
