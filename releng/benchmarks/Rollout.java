import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.core.secret.MemorySecrets;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.device.profile.ProfileLoader;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.snmp.SnmpDriver;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.MailTemplate;
import org.fleetmail.model.SettingValue;
import org.fleetmail.model.Site;
import org.fleetmail.model.SnmpAccess;
import org.fleetmail.model.SnmpVersion;
import org.fleetmail.rollout.contact.Equipment;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanListener;
import org.fleetmail.rollout.plan.PlanRequest;
import org.fleetmail.rollout.plan.Planner;
import org.fleetmail.rollout.run.ApplyOptions;
import org.fleetmail.rollout.run.Fleets;
import org.fleetmail.rollout.run.Rollouts;
import org.fleetmail.rollout.run.RunListener;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.simulator.printer.PrinterAccess;
import org.fleetmail.simulator.printer.PrinterPlan;
import org.fleetmail.simulator.printer.SimulatedPrinters;
import org.fleetmail.store.Store;
import org.slf4j.LoggerFactory;

/**
 * A whole rollout, over SNMP v2c and then over v3 with SHA-256 and AES: every device is read, compared, read again,
 * written, read back and journalled; beside {@code snmpget}, {@code snmpset} and {@code snmpget} of net-snmp under
 * {@code xargs -P4} on the same settings of other devices. The devices are simulated printers in a process of their own
 * on the same processors. The variable DEVICES says how many, 10,000 otherwise. It is run within a heap of 512 MB.
 */
class Rollout {
    private static final FleetFactory MODEL = FleetFactory.eINSTANCE;
    private static final int PORT = 21162;
    private static final int PER_SITE = 200;
    private static final int IN_FLIGHT = 256;
    /** Devices of the peer, behind ours: its writes change nothing of ours. */
    private static final int SAMPLE = 400;

    private static final String WRITE = "benchmark";
    private static final String USER = "writer";
    private static final String PASSPHRASE = "maplesyrup-of-the-benchmark";
    private static final String OBJECT = "1.3.6.1.4.1.32473.10.1.";
    private static final String PROFILE = """
        format: fleetmail-device-profile-1
        name: rollout-benchmark
        title: {en: "Rollout benchmark", ja: "ロールアウトのベンチマーク"}
        maker: Example
        simulated: true
        transport: snmp
        sources:
          invented: {source: "Made up for this benchmark", date: 2026-11-25, confidence: invented}
        identification: {sys-object-id: ["1.3.6.1.4.1.32473.10"], from: invented}
        settings:
          smtp.host: {oid: 1.3.6.1.4.1.32473.10.1.2.0, name: host, syntax: octet-string, access: read-write, min: 0, max: 64, from: invented}
          smtp.port: {oid: 1.3.6.1.4.1.32473.10.1.3.0, name: port, syntax: integer, access: read-write, min: 1, max: 65535, from: invented}
          smtp.security: {oid: 1.3.6.1.4.1.32473.10.1.4.0, name: security, syntax: integer, access: read-write, values: {off: 1, starttls: 3, implicit: 4}, from: invented}
        """;

    /** What one rollout writes. */
    private record Goal(String port, String security) {}

    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        int devices = Integer.parseInt(System.getenv().getOrDefault("DEVICES", "10000"));
        if (args.length > 0) {
            serve(devices + SAMPLE);
            return;
        }
        Path folder = Files.createTempDirectory("bench");
        Process agents = agents();
        try {
            agents.inputReader().readLine();
            measure(SnmpVersion.V2C, new Goal("587", "starttls"), devices, folder, agents.toHandle());
            measure(SnmpVersion.V3, new Goal("465", "implicit"), devices, folder, agents.toHandle());
        } finally {
            agents.outputWriter().close();
            agents.waitFor();
            delete(folder);
        }
    }

    private static void measure(SnmpVersion version, Goal goal, int devices, Path folder, ProcessHandle agents)
            throws Exception {
        double peer = netSnmp(version, devices);
        Duration before = processorTime(agents);
        double ours = rollout(version, goal, devices, folder);
        Duration printers = processorTime(agents).minus(before);
        System.out.printf("%s: the printers took %.1f s of processor time%n", version, printers.toMillis() / 1e3);
        System.out.printf("%s: ratio of devices a second, ours to net-snmp: %.1f%n", version, ours / peer);
    }

    /** The printers, in another process, until its standard input ends. */
    private static Process agents() throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        String source = Optional.ofNullable(System.getProperty("jdk.launcher.sourcefile"))
                .orElse(Path.of("releng/benchmarks/Rollout.java").toString());
        return new ProcessBuilder(
                        java,
                        "-Xmx1500m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        source,
                        "agents")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void serve(int devices) throws IOException {
        SimulatedPrinters printers = new SimulatedPrinters();
        PrinterAccess access = new PrinterAccess(
                Secret.of("read"), Secret.of(WRITE), USER, Secret.of(PASSPHRASE), Secret.of(PASSPHRASE));
        DeviceProfile profile =
                ((ProfileLoader.Loaded.Right) new ProfileLoader().load("rollout-benchmark.yaml", PROFILE)).profile();
        Map<MailSetting, String> settings = Map.of(
                MailSetting.SMTP_HOST, "old.example.com",
                MailSetting.SMTP_PORT, "25",
                MailSetting.SMTP_SECURITY, "off");
        for (int i = 0; i < devices; i++) {
            printers.add(
                    new PrinterPlan("bench-" + i, profile, "Example", "S" + i, "", settings, Set.of(), List.of()),
                    access,
                    new InetSocketAddress(InetAddress.getByName(address(i)), PORT));
        }
        System.out.println("ready");
        System.in.read();
        printers.stop();
    }

    private static String address(int number) {
        return "127.32." + number / PER_SITE + "." + (1 + number % PER_SITE);
    }

    private static double rollout(SnmpVersion version, Goal goal, int devices, Path folder) throws Exception {
        MemorySecrets secrets = new MemorySecrets();
        secrets.keep("write", Secret.of(WRITE));
        secrets.keep("passphrase", Secret.of(PASSPHRASE));
        Files.writeString(folder.resolve("rollout-benchmark.yaml"), PROFILE);
        Fleet fleet = fleet(version, goal, devices);
        Duration before = processorTime(ProcessHandle.current());
        long begin = System.nanoTime();
        try (Store store = done(Store.open(folder.resolve("store-" + version)));
                SnmpDriver driver = new SnmpDriver()) {
            Equipment equipment = new Equipment(ProfileCatalog.withFolder(folder), List.of(driver), secrets);
            PlanRequest request = done(
                    PlanRequest.of(fleet, "bench.fleet", fleet.getRollouts().getFirst(), ""));
            Plan plan = done(Planner.withoutPreflight(equipment, Clock.systemUTC())
                    .plan(request, PlanListener.NONE, new Cancellation()));
            long planned = System.nanoTime();
            RunSummary summary = done(new Rollouts(store, equipment, Fleets.only(fleet), Clock.systemUTC())
                    .apply(plan, ApplyOptions.of("benchmark", "benchmark"), RunListener.NONE, new Cancellation()));
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.out.printf(
                    "%s: %,d devices in %.1f s (plan %.1f s; %.1f s of processor time without the printers'), %.0f a"
                            + " second, within a heap of %d MB; %s%n",
                    version,
                    devices,
                    seconds,
                    (planned - begin) / 1e9,
                    processorTime(ProcessHandle.current()).minus(before).toMillis() / 1e3,
                    devices / seconds,
                    Runtime.getRuntime().maxMemory() >> 20,
                    summary.counts());
            return devices / seconds;
        }
    }

    private static Fleet fleet(SnmpVersion version, Goal goal, int devices) {
        Fleet fleet = NewFleet.empty("benchmark");
        fleet.setSnmp(access(version));
        MailTemplate template = MODEL.createMailTemplate();
        template.setId("goal");
        add(template, "smtp.host", "new.example.com");
        add(template, "smtp.port", goal.port);
        add(template, "smtp.security", goal.security);
        fleet.getTemplates().add(template);
        org.fleetmail.model.Rollout rollout = MODEL.createRollout();
        rollout.setId("all");
        rollout.setName("All");
        rollout.setTemplate(template);
        rollout.setParallel(IN_FLIGHT);
        fleet.getRollouts().add(rollout);
        IntStream.range(0, devices).forEach(number -> add(fleet, number));
        return fleet;
    }

    private static SnmpAccess access(SnmpVersion version) {
        SnmpAccess access = MODEL.createSnmpAccess();
        access.setVersion(version);
        access.setPort(PORT);
        access.setReadCommunity("write");
        access.setWriteCommunity("write");
        access.setSecurityName(USER);
        access.setAuthSecret("passphrase");
        access.setPrivSecret("passphrase");
        access.setTimeoutMillis(5_000);
        return access;
    }

    private static void add(MailTemplate template, String setting, String value) {
        SettingValue wanted = MODEL.createSettingValue();
        wanted.setSetting(setting);
        wanted.setValue(value);
        template.getSettings().add(wanted);
    }

    private static void add(Fleet fleet, int number) {
        if (number % PER_SITE == 0) {
            Site site = MODEL.createSite();
            site.setId("site-" + number / PER_SITE);
            fleet.getSites().add(site);
        }
        Device device = MODEL.createDevice();
        device.setId("bench-" + number);
        device.setName("bench-" + number);
        device.setAddress(address(number));
        device.setModel("Example");
        device.setProfile("rollout-benchmark");
        device.setSite(fleet.getSites().getLast());
        fleet.getDevices().add(device);
    }

    private static double netSnmp(SnmpVersion version, int from) throws IOException, InterruptedException {
        String access = version == SnmpVersion.V3
                ? "-v3 -l authPriv -u " + USER + " -a SHA-256 -x AES -A " + PASSPHRASE + " -X " + PASSPHRASE
                : "-v2c -c " + WRITE;
        String options = access + " -Oqn -t 5 -r 1 -m ''";
        String objects = OBJECT + "2.0 " + OBJECT + "3.0 " + OBJECT + "4.0";
        String values = OBJECT + "2.0 s new.example.com " + OBJECT + "3.0 i 587 " + OBJECT + "4.0 i 3";
        String each = "snmpget %1$s $0 %2$s && snmpset %1$s $0 %3$s && snmpget %1$s $0 %2$s"
                .formatted(options, objects, values);
        Process process = new ProcessBuilder("xargs", "-P4", "-n1", "sh", "-c", each)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long begin = System.nanoTime();
        try (var names = process.outputWriter()) {
            names.write(IntStream.range(from, from + SAMPLE)
                    .mapToObj(number -> address(number) + ":" + PORT)
                    .collect(Collectors.joining("\n")));
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("xargs ended with " + process.exitValue());
        }
        double rate = SAMPLE / ((System.nanoTime() - begin) / 1e9);
        System.out.printf("%s: net-snmp, four at a time, %d devices: %.0f a second%n", version, SAMPLE, rate);
        return rate;
    }

    private static Duration processorTime(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static <T> T done(Outcome<T> outcome) {
        return outcome.toOptional().orElseThrow(() -> new IllegalStateException(outcome.toString()));
    }
}
