package org.fleetmail.store.internal.sql;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/**
 * Names for runs that can be said on the telephone in English and in Japanese: two words of two open syllables, such as
 * {@code taro-mine}. Sounds that are one in either language (l and r, b and v, hu and fu) are left out.
 */
final class RunNames {
    private static final String CONSONANTS = "bdgkmnprst";
    private static final String VOWELS = "aeio";

    private final RandomGenerator random = new SecureRandom();

    String next() {
        return syllable() + syllable() + "-" + syllable() + syllable();
    }

    private String syllable() {
        return "" + pick(CONSONANTS) + pick(VOWELS);
    }

    private char pick(String letters) {
        return letters.charAt(random.nextInt(letters.length()));
    }
}
