package org.fleetmail.cli.internal.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A stream that is written in lines and is never closed: it belongs to the process. Thread-safe. */
public final class Output {
    private final PrintWriter writer;

    public Output(PrintWriter writer) {
        this.writer = writer;
    }

    /** A stream of this process, in UTF-8. */
    public Output(FileDescriptor stream) {
        this.writer = new PrintWriter(new FileOutputStream(stream), false, StandardCharsets.UTF_8);
    }

    /** Writes a line, so that it is seen at once. */
    public synchronized void line(String text) {
        writer.println(text);
        writer.flush();
    }

    /** Writes without ending the line. */
    public synchronized void part(String text) {
        writer.print(text);
        writer.flush();
    }

    /** Lends the stream to a library, which must not close it. */
    public void lend(Consumer<? super PrintWriter> library) {
        library.accept(writer);
    }
}
