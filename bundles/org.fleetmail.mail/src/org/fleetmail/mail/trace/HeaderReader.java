package org.fleetmail.mail.trace;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Takes the Received lines out of a header, unfolded. It keeps no more than it must, however long the input is. */
final class HeaderReader {
    static final int LONGEST_LINE = 16_384;
    static final int MOST_LINES = 1_000;
    private static final long LONGEST_HEADER = 32L << 20;
    private static final String NAME = "received:";

    /** What was found, the newest first. */
    record Lines(List<String> received, boolean truncated) {}

    private final Reader reader;
    private final char[] buffer = new char[8_192];
    private int position;
    private int end;
    private long count;
    private boolean truncated;

    HeaderReader(Reader reader) {
        this.reader = reader;
    }

    Lines read() throws IOException {
        List<String> received = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        String line = nextLine();
        while (line != null && !(line.isEmpty() && (!received.isEmpty() || !field.isEmpty()))) {
            if (!line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t')) {
                append(field, line);
            } else {
                keep(received, field);
                field.setLength(0);
                append(field, line);
            }
            line = nextLine();
        }
        keep(received, field);
        return new Lines(received, truncated);
    }

    private void append(StringBuilder field, String line) {
        int room = LONGEST_LINE - field.length();
        field.append(line, 0, Math.min(room, line.length()));
        truncated |= line.length() > room;
    }

    private void keep(List<String> received, StringBuilder field) {
        if (field.length() < NAME.length() || !NAME.equalsIgnoreCase(field.substring(0, NAME.length()))) {
            return;
        }
        if (received.size() == MOST_LINES) {
            truncated = true;
            return;
        }
        received.add(field.substring(NAME.length())
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip());
    }

    /** A line without its end, cut at the longest we keep; null at the end of the input. */
    private String nextLine() throws IOException {
        var line = new StringBuilder();
        int next = nextCharacter();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = nextCharacter()) {
            if (line.length() < LONGEST_LINE) {
                line.append((char) next);
            } else {
                truncated = true;
            }
        }
        int length = line.length();
        return length > 0 && line.charAt(length - 1) == '\r' ? line.substring(0, length - 1) : line.toString();
    }

    private int nextCharacter() throws IOException {
        if (position == end) {
            end = reader.read(buffer);
            position = 0;
        }
        if (end <= 0) {
            end = 0;
            return -1;
        }
        if (++count > LONGEST_HEADER) {
            truncated = true;
            return -1;
        }
        return buffer[position++];
    }
}
