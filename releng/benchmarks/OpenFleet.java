import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import javax.xml.parsers.DocumentBuilderFactory;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;

/** Opening a fleet file, beside the JDK's own parser building a document tree of the same file. */
class OpenFleet {
    public static void main(String[] args) throws Exception {
        for (int devices : new int[] {1_000, 10_000, 100_000}) {
            measure(devices);
        }
    }

    private static void measure(int devices) throws Exception {
        Path file = Files.createTempFile("bench", ".fleet");
        Files.delete(file);
        FleetFile.create(fleetOf(devices), file).save();
        Duration first = open(file, devices);
        Duration ours = median(() -> open(file, devices));
        Duration peer = median(() -> parse(file));
        System.out.printf(
                "%,7d devices, %5.1f MB: first %4d ms, median %4d ms, JDK document tree %4d ms, ratio %.2f%n",
                devices, Files.size(file) / 1e6, first.toMillis(), ours.toMillis(), peer.toMillis(),
                (double) ours.toNanos() / peer.toNanos());
        Files.delete(file);
    }

    private static Duration open(Path file, int devices) {
        Instant start = Instant.now();
        if (!(FleetFile.open(file) instanceof Outcome.Done<?>(org.fleetmail.core.fleet.FleetDocument document))
                || document.fleet().getDevices().size() != devices) {
            throw new IllegalStateException("not opened");
        }
        return Duration.between(start, Instant.now());
    }

    private static Duration parse(Path file) throws Exception {
        Instant start = Instant.now();
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        return Duration.between(start, Instant.now());
    }

    private interface Timed {
        Duration run() throws Exception;
    }

    private static Duration median(Timed timed) throws Exception {
        Duration[] runs = new Duration[5];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = timed.run();
        }
        Arrays.sort(runs);
        return runs[runs.length / 2];
    }

    private static Fleet fleetOf(int devices) {
        Fleet fleet = NewFleet.empty("Benchmark");
        for (int i = 0; i < devices; i++) {
            Device device = FleetFactory.eINSTANCE.createDevice();
            device.setId("dev-" + i);
            device.setName("複合機 " + i);
            device.setAddress("127." + i / 65536 + "." + i / 256 % 256 + "." + i % 256);
            device.setSerial("S" + i);
            device.setModel("Example 5450");
            device.setProfile("example-simulated");
            device.getTags().add("floor-" + i % 40);
            fleet.getDevices().add(device);
        }
        return fleet;
    }
}
