package org.fleetmail.client.format;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** File names that every system takes, made from anything people write; no two alike. */
public final class FileNames {
    private static final int LONGEST = 60;
    private static final Pattern RESERVED = Pattern.compile("(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?");

    private final Set<String> taken = new HashSet<>();

    /** A name of ASCII letters, digits, dots, hyphens and low lines that was not given out before. */
    public String next(String text) {
        String safe =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-").replaceAll("^[.-]+|[.-]+$", "");
        String base = safe.isEmpty() || RESERVED.matcher(safe).matches()
                ? "x" + safe
                : safe.substring(0, Math.min(safe.length(), LONGEST));
        String name = base;
        for (int number = 2; !taken.add(name); number++) {
            name = base + "-" + number;
        }
        return name;
    }
}
