package org.fleetmail.exchange.sheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.fleetmail.exchange.sheet.SheetFile.NoSheet;

/**
 * A text of separated values (RFC 4180) that ends in a complaint where a record has too many cells or a cell does not end, before
 * the parser, which keeps a record whole, has gathered it.
 */
final class BoundedText extends FilterReader {
    private final char separator;
    private final SheetLimits limits;
    private State state = State.BEGIN;
    private int record = 1;
    private int column = 1;
    private int length;
    private char last;

    /** Where in a cell the text is; quotes count only where a cell begins with one. */
    private enum State {
        BEGIN,
        PLAIN,
        QUOTED,
        QUOTE
    }

    BoundedText(Reader text, char separator, SheetLimits limits) {
        super(text);
        this.separator = separator;
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            note((char) one);
        }
        return one;
    }

    @Override
    public int read(char[] into, int from, int count) throws IOException {
        int read = super.read(into, from, count);
        for (int i = from; i < from + read; i++) {
            note(into[i]);
        }
        return read;
    }

    private void note(char c) throws OutOfBounds {
        if (state != State.QUOTED && c == separator) {
            cell(column + 1);
        } else if (state != State.QUOTED && (c == '\n' || c == '\r')) {
            cell(1);
            record += c == '\n' && last == '\r' ? 0 : 1;
        } else {
            state = next(c);
            length++;
        }
        last = c;
        // a cell may have quotes and blanks around it, and each of its quotes stands twice
        if (length > 2 * limits.characters() + 2) {
            throw new OutOfBounds(NoSheet.of("too-long", record, limits.characters()));
        }
        if (column > limits.columns()) {
            throw new OutOfBounds(NoSheet.of("too-many-columns", record, limits.columns()));
        }
    }

    private void cell(int next) {
        column = next;
        length = 0;
        state = State.BEGIN;
    }

    private State next(char c) {
        return switch (state) {
            case BEGIN -> c == '"' ? State.QUOTED : State.PLAIN;
            case QUOTED -> c == '"' ? State.QUOTE : State.QUOTED;
            case QUOTE -> c == '"' ? State.QUOTED : State.PLAIN;
            case PLAIN -> State.PLAIN;
        };
    }

    /** Carries the complaint through the parser. */
    static final class OutOfBounds extends IOException {
        private static final long serialVersionUID = 1;

        private final transient NoSheet complaint;

        private OutOfBounds(NoSheet complaint) {
            super(complaint);
            this.complaint = complaint;
        }

        NoSheet complaint() {
            return complaint;
        }
    }
}
