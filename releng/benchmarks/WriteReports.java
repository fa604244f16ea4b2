import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamWriter;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.Settings;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.scan.LiveVerifier;
import org.fleetmail.endpoint.verdict.RuleSets;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.report.ReportContent;
import org.fleetmail.report.ReportSource;
import org.fleetmail.report.SeenEndpoint;
import org.fleetmail.report.table.Cell;
import org.fleetmail.report.table.ReportTables;
import org.fleetmail.report.table.Table;
import org.fleetmail.report.writing.ReportFormat;
import org.fleetmail.report.writing.Reports;
import org.fleetmail.store.journal.ChainCheck;
import org.fleetmail.testkit.mail.NginxPeer;
import org.fleetmail.testkit.pki.TestAuthority;

/**
 * A report of many devices and 500 endpoints in every format, from what was gathered to the complete file, beside the JDK's
 * own XML writer (StAX) writing the cells of the same tables. Half of the devices send in clear, so that there is a finding
 * for each of them.
 */
class WriteReports {
    private static final int ENDPOINTS = 500;

    public static void main(String[] args) throws Exception {
        EndpointObservation seen = look();
        for (int devices : new int[] {10_000, 100_000}) {
            measure(source(devices, seen), devices);
        }
    }

    /** One real look at nginx; 500 endpoints are said to have answered like that. */
    private static EndpointObservation look() throws Exception {
        try (NginxPeer nginx =
                NginxPeer.start(new TestAuthority("Benchmark").wish("127.0.0.1").issue(), Map.of())) {
            EndpointTarget target = EndpointTarget.parse("https://127.0.0.1:" + nginx.port())
                    .toOptional()
                    .orElseThrow();
            return new LiveVerifier()
                    .verify(target, Depth.GRADE, Duration.ofSeconds(30), new Cancellation(), step -> {});
        }
    }

    private static ReportSource source(int devices, EndpointObservation seen) {
        Fleet fleet = NewFleet.empty("Benchmark");
        Map<String, Outcome<DeviceState>> readings = new HashMap<>();
        List<SeenEndpoint> endpoints = new ArrayList<>();
        for (int i = 0; i < ENDPOINTS; i++) {
            Endpoint endpoint = FleetFactory.eINSTANCE.createEndpoint();
            endpoint.setId("endpoint-" + i);
            endpoint.setName("送信 " + i);
            endpoint.setHost("mail" + i + ".example.com");
            fleet.getEndpoints().add(endpoint);
            endpoints.add(new SeenEndpoint(endpoint, Outcome.done(seen)));
        }
        for (int i = 0; i < devices; i++) {
            Device device = FleetFactory.eINSTANCE.createDevice();
            device.setId("dev-" + i);
            device.setName("複合機 " + i);
            device.setAddress("127." + i / 65536 + "." + i / 256 % 256 + "." + i % 256);
            device.setModel("Example " + i % 40);
            fleet.getDevices().add(device);
            readings.put(device.getId(), Outcome.done(told(i)));
        }
        return new ReportSource(
                fleet,
                "benchmark.fleet",
                "",
                fleet.getDevices(),
                readings,
                endpoints,
                Optional.empty(),
                Outcome.done(new ChainCheck.Intact(0, "")),
                Instant.now(),
                "1.0.0",
                "benchmark",
                Map.of(),
                List.of(),
                Set.of(),
                RuleSets.names().stream()
                        .map(name -> RuleSets.shipped(name).orElseThrow())
                        .toList(),
                List.of());
    }

    private static DeviceState told(int i) {
        Settings settings = Settings.none()
                .with(MailSetting.SMTP_HOST, "mail" + i % ENDPOINTS + ".example.com")
                .with(MailSetting.SMTP_PORT, "587")
                .with(MailSetting.SMTP_SECURITY, i % 2 == 0 ? "off" : "starttls");
        return new DeviceState(Instant.now(), "S" + i, settings, new TreeMap<>(), new TreeMap<>());
    }

    private static void measure(ReportSource source, int devices) throws Exception {
        Path folder = Files.createTempDirectory("bench");
        Duration peer = peer(source, folder.resolve("peer.xml"));
        System.out.printf(
                "%,7d devices, %d endpoints; the JDK's XML writer: %,6d ms%n", devices, ENDPOINTS, peer.toMillis());
        for (ReportFormat format : ReportFormat.values()) {
            Instant start = Instant.now();
            Path file = new Reports()
                    .write(ReportContent.of(source), Locale.JAPANESE, format, folder, "report")
                    .toOptional()
                    .orElseThrow();
            Duration took = Duration.between(start, Instant.now());
            System.out.printf(
                    "%10s %,7d ms, %6.1f MB, ratio %.2f%n",
                    format, took.toMillis(), size(file) / 1e6, (double) took.toNanos() / peer.toNanos());
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static Duration peer(ReportSource source, Path file) throws Exception {
        List<Table> tables = ReportTables.of(ReportContent.of(source), Locale.JAPANESE);
        Instant start = Instant.now();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartElement("report");
            for (Table table : tables) {
                for (List<Cell> row : table.rows()) {
                    xml.writeStartElement("row");
                    for (Cell cell : row) {
                        xml.writeStartElement("cell");
                        xml.writeCharacters(cell instanceof Cell.Text(String text) ? text : cell.toString());
                        xml.writeEndElement();
                    }
                    xml.writeEndElement();
                }
            }
            xml.writeEndElement();
            xml.close();
        }
        return Duration.between(start, Instant.now());
    }

    private static long size(Path path) throws Exception {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
