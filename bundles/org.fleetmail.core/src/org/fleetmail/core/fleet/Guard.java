package org.fleetmail.core.fleet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.fleetmail.core.trouble.TroubleCode;

/**
 * Looks at every character before the XML parser does and stops what a parser would choke on: declarations of document
 * types (and with them all entities), endless values, endless nesting. It knows just enough of XML 1.0 to tell tags from
 * values; whether the file is well-formed is for the parser to say.
 */
final class Guard extends FilterReader {
    private enum State {
        TEXT,
        OPENED,
        TAG,
        END_TAG,
        VALUE,
        INSTRUCTION,
        DECLARATION,
        COMMENT
    }

    private final Limits limits;
    private final Marks marks;
    private final Problems problems;
    private State state = State.TEXT;
    private int line = 1;
    private int column;
    private int startLine = 1;
    private int startColumn = 1;
    private int length;
    private char quote;
    private char before;
    private char beforeThat;
    private int depth;
    private int attributes;
    private int elements;

    Guard(Reader source, Limits limits, Marks marks, Problems problems) {
        super(source);
        this.limits = limits;
        this.marks = marks;
        this.problems = problems;
    }

    /** The place last looked at. */
    Place place() {
        return new Place(line, column);
    }

    /** The place where what is being read begins. */
    private Place start() {
        return new Place(startLine, startColumn);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int count) throws IOException {
        int read = super.read(buffer, offset, count);
        for (int i = offset; i < offset + read; i++) {
            look(buffer[i]);
        }
        return read;
    }

    private void look(char c) throws IOException {
        if (before == '\n' || before == '\r' && c != '\n') {
            line++;
            column = 0;
        }
        column++;
        if (++length > limits.characters()) {
            refuse(start(), "too-long", limits.characters());
        }
        switch (state) {
            case TEXT -> inText(c);
            case OPENED -> opened(c);
            case TAG -> inTag(c);
            case END_TAG -> until(c == '>');
            case VALUE -> inValue(c);
            case INSTRUCTION -> until(before == '?' && c == '>');
            case DECLARATION -> declared(c);
            case COMMENT -> until(length > 5 && beforeThat == '-' && before == '-' && c == '>');
        }
        beforeThat = before;
        before = c;
    }

    private void enter(State next) {
        state = next;
        startLine = line;
        startColumn = column;
        length = 0;
    }

    private void until(boolean end) {
        if (end) {
            enter(State.TEXT);
        }
    }

    private void inText(char c) {
        if (c == '<') {
            enter(State.OPENED);
        }
    }

    private void opened(char c) throws IOException {
        switch (c) {
            case '/' -> {
                state = State.END_TAG;
                depth--;
            }
            case '?' -> state = State.INSTRUCTION;
            case '!' -> state = State.DECLARATION;
            default -> startTag();
        }
    }

    private void startTag() throws IOException {
        state = State.TAG;
        attributes = 0;
        marks.tag(start());
        if (++depth > limits.depth()) {
            refuse(start(), "too-deep", limits.depth());
        }
        if (++elements > limits.elements()) {
            refuse(start(), "too-many-elements", limits.elements());
        }
    }

    private void declared(char c) throws IOException {
        if (c != '-') {
            refuse(start(), "declaration");
        }
        if (before == '-') {
            state = State.COMMENT;
        }
    }

    private void inTag(char c) throws IOException {
        if (c == '>') {
            depth -= before == '/' ? 1 : 0;
            enter(State.TEXT);
        } else if (c == '"' || c == '\'') {
            quote = c;
            enter(State.VALUE);
        } else if (isBlank(before) && !isBlank(c) && c != '/' && c != '=') {
            attribute();
        }
    }

    /** White space of XML 1.0, section 2.3, production S. */
    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    private void attribute() throws IOException {
        marks.attribute(place());
        if (++attributes > limits.attributes()) {
            refuse(place(), "too-many-attributes", limits.attributes());
        }
    }

    private void inValue(char c) {
        if (c == quote) {
            enter(State.TAG);
        }
    }

    private void refuse(Place place, String key, Object... arguments) throws IOException {
        problems.add(place, TroubleCode.FLEET_HOSTILE, key, arguments);
        throw new Refused();
    }

    /** Ends the parsing; the problem is noted already. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1;
    }
}
