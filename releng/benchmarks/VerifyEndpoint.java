import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.scan.LiveVerifier;
import org.fleetmail.endpoint.verdict.Verdicts;
import org.fleetmail.model.Endpoint;
import org.fleetmail.simulator.OfficePlan;
import org.fleetmail.simulator.VirtualOffice;
import org.fleetmail.simulator.fault.Faults;
import org.slf4j.LoggerFactory;

/** A graded check of the simulated STARTTLS server, beside one {@code openssl s_client} process on the same server. */
class VerifyEndpoint {
    private static final int RUNS = 15;

    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        try (VirtualOffice office = done(VirtualOffice.open(OfficePlan.of(0, Faults.none(), 7)))) {
            Endpoint endpoint = office.fleet().getEndpoints().stream()
                    .filter(one -> one.getId().equals(OfficePlan.SUBMISSION))
                    .findFirst()
                    .orElseThrow();
            Path root = Files.writeString(
                    Files.createTempFile("root", ".pem"),
                    office.fleet().getTrustAnchors().getFirst().getPem());
            compare(done(EndpointTarget.of(endpoint)), root);
            Files.delete(root);
        }
    }

    private static void compare(EndpointTarget target, Path root) throws Exception {
        Duration first = timed(() -> verify(target));
        Duration[] ours = new Duration[RUNS];
        Duration[] peer = new Duration[RUNS];
        for (int warm = 0; warm < 5; warm++) {
            verify(target);
            openssl(target, root);
        }
        for (int i = 0; i < RUNS; i++) {
            ours[i] = timed(() -> verify(target));
            peer[i] = timed(() -> openssl(target, root));
        }
        EndpointObservation seen = verify(target);
        System.out.printf(
                "%s, outcome %s, grade %s%n",
                target.uri(),
                Verdicts.of(seen).outcome(),
                Verdicts.of(seen).grade().map(Object::toString).orElse("-"));
        double ms = millis(median(ours));
        double process = millis(median(peer));
        System.out.printf(
                "graded check: first %.0f ms, median %.1f ms with %d connections (%.1f ms each)%n",
                millis(first), ms, seen.connections(), ms / seen.connections());
        System.out.printf(
                "openssl s_client process, one connection: median %.1f ms; ratio of a check %.2f, of a connection"
                        + " %.2f%n",
                process, ms / process, ms / seen.connections() / process);
    }

    private static EndpointObservation verify(EndpointTarget target) {
        EndpointObservation seen =
                new LiveVerifier().verify(target, Depth.GRADE, Duration.ofSeconds(20), new Cancellation(), step -> {});
        if (seen.handshake().isEmpty()) {
            throw new IllegalStateException("no handshake");
        }
        return seen;
    }

    private static Void openssl(EndpointTarget target, Path root) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "openssl",
                        "s_client",
                        "-starttls",
                        "smtp",
                        "-connect",
                        target.host() + ":" + target.port(),
                        "-CAfile",
                        root.toString(),
                        "-verify_return_error")
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("openssl ended with " + process.exitValue());
        }
        return null;
    }

    private interface Timed {
        Object run() throws Exception;
    }

    private static Duration timed(Timed timed) throws Exception {
        long start = System.nanoTime();
        timed.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static Duration median(Duration[] runs) {
        Arrays.sort(runs);
        return runs[runs.length / 2];
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    private static <T> T done(Outcome<T> outcome) {
        return outcome.toOptional().orElseThrow(() -> new IllegalStateException(outcome.toString()));
    }
}
