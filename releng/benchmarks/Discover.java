import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.discovery.Discovered;
import org.fleetmail.device.discovery.Discovery;
import org.fleetmail.device.discovery.DiscoveryListener;
import org.fleetmail.device.discovery.DiscoveryRequest;
import org.fleetmail.device.discovery.Scope;
import org.fleetmail.device.discovery.Way;
import org.fleetmail.device.driver.Credentials.Community;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.device.snmp.SnmpDriver;
import org.fleetmail.simulator.printer.PrinterAccess;
import org.fleetmail.simulator.printer.PrinterPlan;
import org.fleetmail.simulator.printer.SimulatedPrinters;
import org.slf4j.LoggerFactory;

/**
 * Finds simulated printers among silent addresses of loopback, at the usual rate: in a /24 and in a /16; beside
 * {@code snmpget} of net-snmp asking the same /24, 64 at a time, with the same patience.
 */
class Discover {
    private static final int PORT = 21162;
    private static final int PRINTERS = 60;
    private static final String COMMUNITY = "benchmark";

    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        SimulatedPrinters printers = printers();
        try (SnmpDriver driver = new SnmpDriver()) {
            double small = discover(driver, "127.33.0.0/24");
            double peer = netSnmp("127.33.0.0/24");
            System.out.printf("ratio of addresses a second, ours to snmpget: %.1f%n", peer / small);
            discover(driver, "127.33.0.0/16");
        } finally {
            printers.stop();
        }
    }

    private static SimulatedPrinters printers() throws IOException {
        SimulatedPrinters printers = new SimulatedPrinters();
        Secret secret = Secret.of("maplesyrup-of-the-benchmark");
        PrinterAccess access = new PrinterAccess(Secret.of(COMMUNITY), secret, "user", secret, secret);
        for (int i = 0; i < PRINTERS; i++) {
            PrinterPlan plan = new PrinterPlan(
                    "bench-" + i,
                    ProfileCatalog.shipped().find("example-simulated").orElseThrow(),
                    "Example 5450",
                    "S" + i,
                    "",
                    Map.of(),
                    Set.of(),
                    List.of());
            String address = i < 20 ? "127.33.0." + (1 + 12 * i) : "127.33." + i + ".77";
            printers.add(plan, access, new InetSocketAddress(InetAddress.getByName(address), PORT));
        }
        return printers;
    }

    private static Scope scope(String text) {
        return Scope.of(List.of(text)).toOptional().orElseThrow();
    }

    private static double discover(SnmpDriver driver, String where) {
        Community community = new Community(false, Secret.of(COMMUNITY), Secret.of(COMMUNITY));
        AtomicInteger found = new AtomicInteger();
        DiscoveryListener listener = new DiscoveryListener() {
            @Override
            public void progress(int asked, int total) {
                // the end is enough
            }

            @Override
            public void found(Discovered device) {
                found.incrementAndGet();
            }
        };
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long begin = System.nanoTime();
        new Discovery(ProfileCatalog.shipped(), List.of(driver))
                .run(
                        DiscoveryRequest.of(
                                scope(where),
                                List.of(Way.snmp("bench", community).at(PORT))),
                        listener,
                        new Cancellation());
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "%s: %,d addresses, %d printers found and read, %.1f s, heap at most %d MB%n",
                where,
                scope(where).size(),
                found.get(),
                seconds,
                pools().stream()
                                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                                .sum()
                        >> 20);
        return seconds;
    }

    private static double netSnmp(String where) throws IOException, InterruptedException {
        String each = "snmpget -v2c -c " + COMMUNITY + " -t 0.7 -r 1 -m '' $0:" + PORT
                + " 1.3.6.1.2.1.1.1.0 1.3.6.1.2.1.1.2.0 >/dev/null 2>&1; true";
        long begin = System.nanoTime();
        Process process = new ProcessBuilder("xargs", "-P64", "-n1", "sh", "-c", each).start();
        try (var names = process.outputWriter()) {
            names.write(StreamSupport.stream(scope(where).spliterator(), false).collect(Collectors.joining("\n")));
        }
        process.waitFor();
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf("snmpget, 64 at a time, %s: %.1f s%n", where, seconds);
        return seconds;
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
