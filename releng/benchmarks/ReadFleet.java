import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.Credentials;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.driver.DeviceTarget;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.ProfileLoader;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.snmp.SnmpDriver;
import org.fleetmail.model.AuthProtocol;
import org.fleetmail.model.PrivProtocol;
import org.fleetmail.simulator.printer.PrinterAccess;
import org.fleetmail.simulator.printer.PrinterPlan;
import org.fleetmail.simulator.printer.SimulatedPrinters;
import org.slf4j.LoggerFactory;

/**
 * Reads a whole fleet, five objects of each device, over SNMP v2c and over v3 with SHA-256 and AES; beside
 * {@code snmpget} of net-snmp under {@code xargs -P4}, which reads the same objects of a part of the same devices. The
 * devices are simulated printers, each with an address and an SNMP engine of its own, in a process of their own on the
 * same processors. The variable DEVICES says how many, 10,000 otherwise.
 */
class ReadFleet {
    private static final int PORT = 21161;
    private static final int PER_NETWORK = 200;
    private static final int IN_FLIGHT = 256;
    private static final int SAMPLE = 400;
    private static final String READ = "benchmark";
    private static final String USER = "reader";
    private static final String PASSPHRASE = "maplesyrup-of-the-benchmark";
    private static final String PROFILE = """
        format: fleetmail-device-profile-1
        name: five-objects
        title: {en: "Five objects", ja: "5 オブジェクト"}
        maker: Example
        simulated: true
        transport: snmp
        sources:
          invented: {source: "Made up for this benchmark", date: 2026-11-25, confidence: invented}
        identification: {sys-object-id: ["1.3.6.1.4.1.32473.10"], from: invented}
        settings:
          smtp.host: {oid: 1.3.6.1.4.1.32473.10.1.2.0, name: host, syntax: octet-string, access: read-write, min: 0, max: 64, from: invented}
          smtp.port: {oid: 1.3.6.1.4.1.32473.10.1.3.0, name: port, syntax: integer, access: read-write, min: 1, max: 65535, from: invented}
          smtp.auth: {oid: 1.3.6.1.4.1.32473.10.1.4.0, name: auth, syntax: integer, access: read-write, values: {none: 0, auto: 1}, from: invented}
          smtp.user: {oid: 1.3.6.1.4.1.32473.10.1.5.0, name: user, syntax: octet-string, access: read-write, min: 0, max: 64, from: invented}
        """;

    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        int devices = Integer.parseInt(System.getenv().getOrDefault("DEVICES", "10000"));
        if (args.length > 0) {
            serve(devices);
            return;
        }
        Process agents = agents();
        try {
            agents.inputReader().readLine();
            double peer2 = netSnmp("-v2c -c " + READ, devices);
            double ours2 = read("v2c", community(), devices);
            System.out.printf("ratio of devices a second, ours to snmpget -v2c: %.1f%n", ours2 / peer2);
            double peer3 = netSnmp(
                    "-v3 -l authPriv -u " + USER + " -a SHA-256 -x AES -A " + PASSPHRASE + " -X " + PASSPHRASE,
                    devices);
            double ours3 = read("v3 authPriv", user(), devices);
            System.out.printf("ratio of devices a second, ours to snmpget -v3: %.1f%n", ours3 / peer3);
        } finally {
            agents.outputWriter().close();
            agents.waitFor();
        }
    }

    /** The printers, in another process, until its standard input ends. */
    private static Process agents() throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        return new ProcessBuilder(
                        java,
                        "-Xmx1500m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        source(),
                        "agents")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String source() {
        return Optional.ofNullable(System.getProperty("jdk.launcher.sourcefile"))
                .orElse(Path.of("releng/benchmarks/ReadFleet.java").toString());
    }

    private static void serve(int devices) throws IOException {
        SimulatedPrinters printers = new SimulatedPrinters();
        PrinterAccess access = new PrinterAccess(
                Secret.of(READ), Secret.of("write"), USER, Secret.of(PASSPHRASE), Secret.of(PASSPHRASE));
        Map<MailSetting, String> settings = Map.of(
                MailSetting.SMTP_HOST, "mail.example.com",
                MailSetting.SMTP_PORT, "25",
                MailSetting.SMTP_AUTH, "auto",
                MailSetting.SMTP_USER, "scan");
        for (int i = 0; i < devices; i++) {
            String id = "bench-" + i;
            printers.add(
                    new PrinterPlan(id, profile(), "Example", "S" + i, "", settings, Set.of(), List.of()),
                    access,
                    new InetSocketAddress(InetAddress.getByName(address(i)), PORT));
        }
        System.out.println("ready");
        System.in.read();
        printers.stop();
    }

    private static DeviceProfile profile() {
        return ((ProfileLoader.Loaded.Right) new ProfileLoader().load("five-objects.yaml", PROFILE)).profile();
    }

    private static String address(int number) {
        return "127.31." + number / PER_NETWORK + "." + (1 + number % PER_NETWORK);
    }

    private static Credentials community() {
        return new Credentials.Community(false, Secret.of(READ), Secret.of("write"));
    }

    private static Credentials user() {
        return new Credentials.User(
                USER,
                Optional.of(new Credentials.Auth(AuthProtocol.SHA256, Secret.of(PASSPHRASE))),
                Optional.of(new Credentials.Privacy(PrivProtocol.AES128, Secret.of(PASSPHRASE))),
                "");
    }

    private static double read(String what, Credentials credentials, int devices) throws Exception {
        DeviceProfile profile = profile();
        AtomicInteger failed = new AtomicInteger();
        Semaphore free = new Semaphore(IN_FLIGHT);
        peakHeap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long begin = System.nanoTime();
        try (SnmpDriver driver = new SnmpDriver();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < devices; i++) {
                DeviceTarget target = target(i, credentials);
                free.acquire();
                threads.submit(() -> {
                    Outcome<DeviceState> state = driver.read(target, profile, new Cancellation());
                    if (state.toOptional()
                            .filter(found -> found.settings().size() == 4)
                            .isEmpty()) {
                        failed.incrementAndGet();
                    }
                    free.release();
                });
            }
            free.acquire(IN_FLIGHT);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "%s: %,d devices, 5 objects each: %.2f s, %.0f devices a second, %d failed, heap at most %d MB%n",
                what, devices, seconds, devices / seconds, failed.get(), peak() >> 20);
        return devices / seconds;
    }

    private static DeviceTarget target(int number, Credentials credentials) {
        return new DeviceTarget(
                "d" + number,
                "d" + number,
                address(number),
                PORT,
                Optional.of("S" + number),
                credentials,
                Duration.ofSeconds(2),
                2);
    }

    private static double netSnmp(String options, int devices) throws IOException, InterruptedException {
        int sample = Math.min(SAMPLE, devices);
        String objects = "1.3.6.1.2.1.43.5.1.1.17.1 "
                + IntStream.rangeClosed(2, 5)
                        .mapToObj(n -> "1.3.6.1.4.1.32473.10.1." + n + ".0")
                        .collect(Collectors.joining(" "));
        Process process = new ProcessBuilder(
                        "xargs",
                        "-P4",
                        "-n1",
                        "sh",
                        "-c",
                        "exec snmpget -Oqn -t 2 -r 2 -m '' " + options + " $0:" + PORT + " " + objects)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long begin = System.nanoTime();
        try (var names = process.outputWriter()) {
            names.write(IntStream.range(0, sample).mapToObj(ReadFleet::address).collect(Collectors.joining("\n")));
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("xargs ended with " + process.exitValue());
        }
        double rate = sample / ((System.nanoTime() - begin) / 1e9);
        System.out.printf(
                "snmpget %s, four at a time: %.0f devices a second%n",
                options.substring(0, 4).strip(), rate);
        return rate;
    }

    private static List<MemoryPoolMXBean> peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static long peak() {
        return peakHeap().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
