import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.scan.LiveVerifier;
import org.fleetmail.testkit.mail.DovecotPeer;
import org.fleetmail.testkit.mail.PostfixPeer;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.tls.certificate.TrustPolicy;
import org.slf4j.LoggerFactory;

/**
 * Verification of a real Postfix beside openssl, sslscan and nmap, near and behind 50 ms; then of 1,000 endpoints, which
 * are 20 addresses of a real Dovecot. Needs root, Postfix, Dovecot and the scanners.
 */
class VerifyServers {
    private static final TestAuthority AUTHORITY = new TestAuthority("Benchmark");
    private static final LiveVerifier VERIFIER = new LiveVerifier();
    private static final int MANY = 1000;
    private static final int ADDRESSES = 20;
    private static final int AT_ONCE = 64;

    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        try (PostfixPeer postfix =
                PostfixPeer.start(AUTHORITY.wish("127.0.0.1").rsa(2048).issue())) {
            one(postfix.submissionPort(), postfix.smtpsPort());
        }
        many();
    }

    private static void one(int submission, int smtps) throws Exception {
        String uri = "smtp+starttls://127.0.0.1:" + submission;
        for (int warm = 0; warm < 20; warm++) {
            verify(uri, Depth.GRADE);
        }
        double grade = median(15, () -> verify(uri, Depth.GRADE));
        wholeProcess(uri);
        double openssl = median(15, () -> run("openssl", "s_client", "-starttls", "smtp", "-connect", at(submission)));
        System.out.printf("grade scan of Postfix: median %.0f ms; openssl s_client process %.0f ms%n", grade, openssl);
        scanners("loopback, STARTTLS", uri, submission, "--starttls-smtp", 5);
        scanners("loopback, TLS", "smtps://127.0.0.1:" + smtps, smtps, "--no-colour", 5);
        try (Relay far = new Relay(submission, Duration.ofMillis(25));
                Relay farTls = new Relay(smtps, Duration.ofMillis(25))) {
            String there = "smtp+starttls://127.0.0.1:" + far.port();
            System.out.printf(
                    "50 ms away: grade scan median %.2f s%n", median(3, () -> verify(there, Depth.GRADE)) / 1000);
            scanners("50 ms away, STARTTLS", there, far.port(), "--starttls-smtp", 1);
            scanners("50 ms away, TLS", "smtps://127.0.0.1:" + farTls.port(), farTls.port(), "--no-colour", 1);
        }
    }

    /** The time on a clock depends on what else the computer does; the processor time tells what it would be alone. */
    private static void wholeProcess(String uri) throws Exception {
        String program =
                Path.of(System.getProperty("fleetmail.product"), "fleetmail").toString();
        run(program, "verify", uri);
        double seconds = median(5, () -> run(program, "verify", uri)) / 1000;
        Process counted = new ProcessBuilder(
                        "bash", "-c", "TIMEFORMAT=%U+%S; time \"$@\" >/dev/null 2>&1", "bash", program, "verify", uri)
                .start();
        String processor = new String(counted.getErrorStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        System.out.printf(
                "whole process of fleetmail verify: median %.2f s (goal 3), processor %s s%n", seconds, processor);
    }

    private static void scanners(String where, String uri, int port, String option, int runs) throws Exception {
        int connections = verify(uri, Depth.DEEP).connections();
        double ours = median(runs, () -> verify(uri, Depth.DEEP));
        double sslscan = median(runs, () -> run("sslscan", "--no-colour", option, at(port)));
        String service = option.startsWith("--starttls") ? "-sV" : "-Pn";
        double nmap = median(
                runs,
                () -> run("nmap", "-Pn", "-n", service, "--script", "+ssl-enum-ciphers", "-p", "" + port, "127.0.0.1"));
        System.out.printf(
                "%s: deep scan %.0f ms with %d connections; sslscan %.0f ms, ratio %.2f; nmap %.0f ms, ratio %.2f%n",
                where, ours, connections, sslscan, ours / sslscan, nmap, ours / nmap);
    }

    private static void many() throws Exception {
        String listen =
                IntStream.range(2, 2 + ADDRESSES).mapToObj(n -> "127.0.0." + n).collect(Collectors.joining(", "));
        String busy = "service imap-login {\n service_count = 0\n process_min_avail = 2\n client_limit = 2000\n}";
        try (DovecotPeer dovecot = DovecotPeer.start(
                AUTHORITY.wish("127.0.0.1").issue(), "listen = " + listen, busy, "default_client_limit = 4000")) {
            List<String> uris = IntStream.range(0, MANY)
                    .mapToObj(n -> "imaps://127.0.0." + (2 + n % ADDRESSES) + ":" + dovecot.imapsPort())
                    .toList();
            System.out.printf("%d endpoints graded: %.1f s%n", MANY, all(uris, Depth.GRADE) / 1000);
            System.out.printf("%d endpoints scanned deeply: %.1f s%n", MANY, all(uris, Depth.DEEP) / 1000);
            System.out.printf("memory: heap at most %d MB, process at most %s%n", heap() >> 20, resident());
        }
    }

    private static double all(List<String> uris, Depth depth) throws Exception {
        Semaphore atOnce = new Semaphore(AT_ONCE);
        long start = System.nanoTime();
        List<Future<EndpointObservation>> seen = new ArrayList<>();
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String uri : uris) {
                atOnce.acquire();
                seen.add(workers.submit(() -> {
                    try {
                        return verify(uri, depth);
                    } finally {
                        atOnce.release();
                    }
                }));
            }
        }
        long unanswered = 0;
        for (Future<EndpointObservation> one : seen) {
            unanswered += one.get().offer().unanswered();
        }
        System.out.printf("(%d questions without an answer) ", unanswered);
        return (System.nanoTime() - start) / 1e6;
    }

    private static EndpointObservation verify(String uri, Depth depth) {
        EndpointTarget target = EndpointTarget.parse(uri).toOptional().orElseThrow();
        TrustPolicy trust = new TrustPolicy(false, List.of(AUTHORITY.root()), Set.of());
        EndpointObservation seen = VERIFIER.verify(
                target.withTrust(trust), depth, Duration.ofSeconds(120), new Cancellation(), step -> {});
        if (seen.handshake().isEmpty()) {
            throw new IllegalStateException("no handshake with " + uri);
        }
        return seen;
    }

    private static String at(int port) {
        return "127.0.0.1:" + port;
    }

    private static Object run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private interface Timed {
        Object run() throws Exception;
    }

    private static double median(int runs, Timed timed) throws Exception {
        double[] millis = new double[runs];
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            timed.run();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis[runs / 2];
    }

    private static long heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private static String resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .map(line -> line.replaceAll("\\D+", "") + " kB")
                .findFirst()
                .orElse("?");
    }

    /** Passes everything on, later. */
    private static final class Relay implements AutoCloseable {
        private final ServerSocket server;
        private final int to;
        private final long delay;

        Relay(int to, Duration delay) throws IOException {
            this.to = to;
            this.delay = delay.toNanos();
            server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
            Thread.startVirtualThread(this::accept);
        }

        int port() {
            return server.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            server.close();
        }

        private record Later(long when, byte[] bytes) {}

        private void accept() {
            try {
                while (true) {
                    Socket near = server.accept();
                    Thread.startVirtualThread(() -> serve(near));
                }
            } catch (IOException e) {
                return;
            }
        }

        /** The connection to the server begins as late as the first packet would arrive there. */
        private void serve(Socket near) {
            try {
                LockSupport.parkNanos(delay);
                Socket far = new Socket(InetAddress.getLoopbackAddress(), to);
                near.setTcpNoDelay(true);
                far.setTcpNoDelay(true);
                pass(near, far);
                pass(far, near);
            } catch (IOException e) {
                close(near);
            }
        }

        private void pass(Socket from, Socket into) {
            BlockingQueue<Later> road = new LinkedBlockingQueue<>();
            Thread.startVirtualThread(() -> read(from, road));
            Thread.startVirtualThread(() -> write(into, from, road));
        }

        private void read(Socket from, BlockingQueue<Later> road) {
            byte[] buffer = new byte[1 << 14];
            try (InputStream in = from.getInputStream()) {
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    road.add(new Later(System.nanoTime() + delay, Arrays.copyOf(buffer, count)));
                }
            } catch (IOException e) {
                // ended as if closed
            }
            road.add(new Later(System.nanoTime() + delay, new byte[0]));
        }

        private void write(Socket into, Socket from, BlockingQueue<Later> road) {
            try (OutputStream out = into.getOutputStream()) {
                for (Later next = road.take(); next.bytes().length > 0; next = road.take()) {
                    LockSupport.parkNanos(Math.max(0, next.when() - System.nanoTime()));
                    out.write(next.bytes());
                    out.flush();
                }
            } catch (IOException e) {
                close(from);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static void close(Socket socket) {
            try {
                socket.close();
            } catch (IOException e) {
                // nothing to be done
            }
        }
    }
}
