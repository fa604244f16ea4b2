package org.fleetmail.core.query;

import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A text with {@code *} for any characters and {@code ?} for one; capitals do not matter. Matching takes at most the
 * product of both lengths, whatever the pattern, since patterns also come in files from others.
 */
final class Glob {
    private static final int ANY = -1;
    private static final int ONE = -2;

    private final int[] pattern;

    private Glob(int[] pattern) {
        this.pattern = pattern;
    }

    static Glob of(String text) {
        return new Glob(folded(text)
                .map(c -> c == '*' ? ANY : c)
                .map(c -> c == '?' ? ONE : c)
                .toArray());
    }

    /** Of a text in which {@code *} and {@code ?} are no more than themselves. */
    static Glob literal(String text) {
        return new Glob(folded(text).toArray());
    }

    /** As this one, anywhere in a longer text. */
    Glob anywhere() {
        int[] wider = new int[pattern.length + 2];
        System.arraycopy(pattern, 0, wider, 1, pattern.length);
        wider[0] = ANY;
        wider[wider.length - 1] = ANY;
        return new Glob(wider);
    }

    boolean matches(String text) {
        int[] value = folded(text).toArray();
        int p = 0;
        int lastAny = -1;
        int resume = 0;
        int v = 0;
        while (v < value.length) {
            if (p < pattern.length && pattern[p] == ANY) {
                lastAny = p++;
                resume = v;
            } else if (p < pattern.length && (pattern[p] == ONE || pattern[p] == value[v])) {
                p++;
                v++;
            } else if (lastAny >= 0) {
                p = lastAny + 1;
                v = ++resume;
            } else {
                return false;
            }
        }
        return onlyAnyFrom(p);
    }

    private boolean onlyAnyFrom(int begin) {
        for (int p = begin; p < pattern.length; p++) {
            if (pattern[p] != ANY) {
                return false;
            }
        }
        return true;
    }

    private static IntStream folded(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).codePoints();
    }
}
