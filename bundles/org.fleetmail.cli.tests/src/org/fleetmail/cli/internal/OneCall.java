package org.fleetmail.cli.internal;

import java.io.FileDescriptor;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.fleetmail.cli.internal.session.DataFolder;
import org.fleetmail.cli.internal.session.Parts;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Output;
import org.fleetmail.cli.internal.terminal.StreamPrompt;
import org.fleetmail.cli.internal.terminal.Terminal;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.scan.LiveVerifier;

/** A call in a process of its own, without OSGi: the data folder, then the words. It has neither drivers nor profiles. */
public final class OneCall {
    private OneCall() {}

    public static void main(String[] arguments) {
        String[] words = Arrays.copyOfRange(arguments, 1, arguments.length);
        System.exit(new FleetmailCommandLine(session(Path.of(arguments[0]))).execute(words));
    }

    /** What a call has that uses neither devices nor rules. */
    static Session session(Path home) {
        Terminal terminal = new Terminal(
                new Output(FileDescriptor.out),
                new Output(FileDescriptor.err),
                false,
                false,
                false,
                new StreamPrompt(System.in));
        return new Session(
                new Parts(none("profiles"), none("drivers"), none("rules"), List::of, new LiveVerifier()),
                terminal,
                Locale.ENGLISH,
                new DataFolder(home),
                Map.of(),
                Clock.systemUTC(),
                new Cancellation(),
                "1.0.0");
    }

    private static <T> Supplier<T> none(String what) {
        return () -> {
            throw new IllegalStateException("asked for " + what);
        };
    }
}
