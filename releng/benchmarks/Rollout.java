import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.device.snmp.SnmpDriver;
import org.fleetmail.endpoint.scan.LiveVerifier;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.SnmpAccess;
import org.fleetmail.model.SnmpVersion;
import org.fleetmail.rollout.contact.Equipment;
import org.fleetmail.rollout.plan.LiveEndpointCheck;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanListener;
import org.fleetmail.rollout.plan.PlanRequest;
import org.fleetmail.rollout.plan.Planner;
import org.fleetmail.rollout.run.ApplyOptions;
import org.fleetmail.rollout.run.Fleets;
import org.fleetmail.rollout.run.Rollouts;
import org.fleetmail.rollout.run.RunListener;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.simulator.OfficePlan;
import org.fleetmail.simulator.VirtualOffice;
import org.fleetmail.simulator.fault.Faults;
import org.fleetmail.store.Store;
import org.slf4j.LoggerFactory;

/**
 * A whole rollout to simulated printers over SNMP v2c: plan, apply, read back, journal; beside net-snmp reading, writing
 * and reading back three settings of a part of the same printers with four processes at a time. The printers run in this
 * process too. The variable DEVICES says how many, 1,000 otherwise.
 */
class Rollout {
    private static final int SAMPLE = 100;
    private static final String PROFILE = "example-simulated";
    private static final String HOST = "1.3.6.1.4.1.32473.10.1.2.0";
    private static final String PORT = "1.3.6.1.4.1.32473.10.1.3.0";
    private static final String SECURITY = "1.3.6.1.4.1.32473.10.1.4.0";

    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        int devices = Integer.parseInt(System.getenv().getOrDefault("DEVICES", "1000"));
        Path folder = Files.createTempDirectory("bench");
        try (VirtualOffice office = done(VirtualOffice.open(OfficePlan.of(devices, Faults.none(), 7)));
                Store store = done(Store.open(folder));
                SnmpDriver driver = new SnmpDriver()) {
            Fleet fleet = version2c(office.fleet());
            Equipment equipment = new Equipment(ProfileCatalog.shipped(), List.of(driver), office.secrets());
            double ours = rollout(fleet, equipment, store);
            double peer = netSnmp(fleet, office.secrets());
            System.out.printf("ratio of devices a second, ours to net-snmp: %.2f%n", ours / peer);
        }
        delete(folder);
    }

    /** The simulated printers answer both versions; here all are asked in the one that net-snmp is asked in. */
    private static Fleet version2c(Fleet fleet) {
        SnmpAccess access = fleet.getSites().stream()
                .map(site -> site.getSnmp())
                .filter(one -> one.getVersion() == SnmpVersion.V2C)
                .findFirst()
                .orElseThrow();
        fleet.getSites().stream()
                .filter(site -> site.getSnmp() != access)
                .forEach(site -> site.setSnmp(EcoreUtil.copy(access)));
        return fleet;
    }

    private static double rollout(Fleet fleet, Equipment equipment, Store store) {
        peakHeap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long begin = System.nanoTime();
        LiveEndpointCheck endpoints = new LiveEndpointCheck(new LiveVerifier(), store.observations());
        PlanRequest request =
                done(PlanRequest.of(fleet, "bench.fleet", fleet.getRollouts().getFirst(), ""));
        Plan plan = done(new Planner(equipment, endpoints, Clock.systemUTC())
                .plan(request, PlanListener.NONE, new Cancellation()));
        long planned = System.nanoTime();
        RunSummary summary = done(new Rollouts(store, equipment, Fleets.only(fleet), Clock.systemUTC())
                .apply(
                        plan,
                        ApplyOptions.of("benchmark", "benchmark").assumingYes(),
                        RunListener.NONE,
                        new Cancellation()));
        long end = System.nanoTime();
        int devices = plan.items().size();
        double rate = devices / ((end - begin) / 1e9);
        long changes =
                plan.items().stream().mapToLong(item -> item.changes().size()).sum();
        System.out.printf(
                "%,d printers, %,d settings: plan %.1f s, apply and read back %.1f s, %.0f devices a second; %s%n",
                devices, changes, (planned - begin) / 1e9, (end - planned) / 1e9, rate, summary.counts());
        System.out.printf(
                "heap, printers included: at most %d MB, kept %d MB%n",
                peakHeap().stream()
                                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                                .sum()
                        >> 20,
                kept() >> 20);
        return rate;
    }

    private static double netSnmp(Fleet fleet, Secrets secrets) throws IOException, InterruptedException {
        List<Device> sample = fleet.getDevices().stream()
                .filter(device -> PROFILE.equals(device.getProfile()))
                .limit(SAMPLE)
                .toList();
        SnmpAccess access = fleet.getSites().getFirst().getSnmp();
        String options = "-v2c -Oqn -t 1 -r 1 -m ''";
        String read = options + " -c " + reveal(secrets, access.getReadCommunity());
        String write = options + " -c " + reveal(secrets, access.getWriteCommunity());
        String objects = String.join(" ", HOST, PORT, SECURITY);
        String values = HOST + " s mail.example.com " + PORT + " i 587 " + SECURITY + " i 3";
        String each = "snmpget %s $0 %s && snmpset %s $0 %s && snmpget %s $0 %s"
                .formatted(read, objects, write, values, read, objects);
        Process process = new ProcessBuilder("xargs", "-P4", "-n1", "sh", "-c", each)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long begin = System.nanoTime();
        try (var names = process.outputWriter()) {
            names.write(sample.stream()
                    .map(device -> device.getAddress() + ":" + access.getPort())
                    .collect(Collectors.joining("\n")));
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("xargs ended with " + process.exitValue());
        }
        double rate = sample.size() / ((System.nanoTime() - begin) / 1e9);
        System.out.printf(
                "net-snmp, four at a time, %d printers with 3 settings each: %.0f devices a second%n",
                sample.size(), rate);
        return rate;
    }

    private static String reveal(Secrets secrets, String name) {
        Secret secret = done(secrets.find(name));
        return String.valueOf(secret.reveal());
    }

    private static List<MemoryPoolMXBean> peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static long kept() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static <T> T done(Outcome<T> outcome) {
        return outcome.toOptional().orElseThrow(() -> new IllegalStateException(outcome.toString()));
    }
}
