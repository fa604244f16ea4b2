package org.fleetmail.cli.internal.command;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fleetmail.cli.internal.client.TraceText;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.mail.trace.ReceivedTrace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the way of a message from its Received lines. */
@Command(name = "trace")
final class TraceCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    private final Session session;

    @Parameters(paramLabel = "FILE|-", descriptionKey = "option.message-file")
    private String file;

    @Option(names = "--own", paramLabel = "DOMAIN", descriptionKey = "option.own-domain")
    private Set<String> own = Set.of();

    TraceCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.status(read().map(this::show));
    }

    private Outcome<ReceivedTrace> read() {
        if (file.equals(STANDARD_INPUT)) {
            return ReceivedTrace.of(new InputStreamReader(System.in, StandardCharsets.UTF_8), own);
        }
        try (Reader reader = new InputStreamReader(
                new BufferedInputStream(Files.newInputStream(Path.of(file))), StandardCharsets.UTF_8)) {
            return ReceivedTrace.of(reader, own);
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, file, e));
        }
    }

    private int show(ReceivedTrace trace) {
        new TraceText(session).print(trace);
        return session.ended(trace.hops().stream()
                .flatMap(hop -> hop.remarks().stream())
                .noneMatch(remark -> remark.severity().atLeast(Severity.MEDIUM)));
    }
}
