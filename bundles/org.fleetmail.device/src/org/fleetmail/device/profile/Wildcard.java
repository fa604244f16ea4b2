package org.fleetmail.device.profile;

/** A pattern in which {@code *} stands for any characters. It is matched in time proportional to the text. */
public final class Wildcard {
    private final String[] parts;

    public Wildcard(String pattern) {
        parts = pattern.split("\\*", -1);
    }

    /** Whether the whole text fits; letter case counts. */
    public boolean fits(String text) {
        String last = parts[parts.length - 1];
        if (parts.length == 1) {
            return last.equals(text);
        }
        if (!text.startsWith(parts[0]) || !text.endsWith(last)) {
            return false;
        }
        int from = parts[0].length();
        for (int i = 1; i < parts.length - 1; i++) {
            int at = text.indexOf(parts[i], from);
            if (at < 0) {
                return false;
            }
            from = at + parts[i].length();
        }
        return text.length() - last.length() >= from;
    }
}
