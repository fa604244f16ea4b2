package org.fleetmail.client.format;

/** Lines of an INI file in the way Windows reads it. */
final class Ini {
    private final StringBuilder text = new StringBuilder();
    private final String lineEnd;

    Ini(String lineEnd) {
        this.lineEnd = lineEnd;
    }

    Ini section(String name) {
        if (!text.isEmpty()) {
            text.append(lineEnd);
        }
        text.append('[').append(name).append(']').append(lineEnd);
        return this;
    }

    Ini put(String key, Object value) {
        text.append(key).append('=').append(value).append(lineEnd);
        return this;
    }

    /** Windows takes away one pair of quotation marks around a value, so a value that has one itself gets another. */
    Ini quoted(String key, String value) {
        boolean enclosed = value.length() > 1
                && value.charAt(0) == value.charAt(value.length() - 1)
                && (value.charAt(0) == '"' || value.charAt(0) == '\'');
        return put(key, enclosed ? '"' + value + '"' : value);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
