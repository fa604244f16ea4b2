import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Site;

/**
 * The inventory with 100,000 devices (or as many as the variable DEVICES says) in a real console under Xvfb with a heap of
 * 1 GB: opening, filtering, sorting, scrolling, editing. What measures is a bundle that is added to the console's
 * configuration, {@code inside/ManyRowsInside.java}. Beside it the JDK's own parser opens the same file, and GNU grep and
 * sort filter and sort the same rows.
 */
class ManyRows {
    private static final String SYMBOLIC_NAME = "org.fleetmail.ui.benchmark";
    private static final Path PRODUCT = Path.of(System.getProperty("fleetmail.product"));
    private static final int DEVICES = Integer.parseInt(System.getenv().getOrDefault("DEVICES", "100000"));

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("many-rows");
        try {
            Path file = folder.resolve("many.fleet");
            FleetFile.create(fleet(), file).save();
            System.out.printf("%,d devices, %.1f MB%n", DEVICES, Files.size(file) / 1e6);
            console(folder, file);
            peers(folder, file);
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }

    private static void console(Path folder, Path file) throws Exception {
        Path configuration = configuration(folder, bundle(folder));
        ProcessBuilder console = new ProcessBuilder(
                "xvfb-run",
                "-a",
                "-s",
                "-screen 0 1600x1000x24",
                PRODUCT.resolve("fleetmail").toString(),
                "console",
                "-configuration",
                configuration.toString(),
                "-data",
                folder.resolve("workspace").toString());
        console.environment()
                .put(
                        "FLEETMAIL_JAVA_OPTIONS",
                        "-Dbenchmark.devices=" + DEVICES + " -Dbenchmark.file=" + file + " -Dfleetmail.home="
                                + folder.resolve("home"));
        Process process = console.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines()
                    .filter(line -> line.startsWith("RESULT "))
                    .forEach(line -> System.out.println(line.substring("RESULT ".length())));
        }
        process.waitFor();
    }

    /** The configuration of the product with one bundle more. */
    private static Path configuration(Path folder, Path bundle) throws IOException {
        Path configuration = folder.resolve("configuration");
        Path list = configuration.resolve("org.eclipse.equinox.simpleconfigurator/bundles.info");
        Files.createDirectories(list.getParent());
        String bundles = Files.readString(PRODUCT.resolve("configuration").resolve(configuration.relativize(list)));
        Files.writeString(list, bundles.replace(",plugins/", "," + PRODUCT.toUri() + "plugins/"));
        Files.writeString(list, SYMBOLIC_NAME + ",1.0.0," + bundle.toUri() + ",4,false\n", StandardOpenOption.APPEND);
        String config = Files.readString(PRODUCT.resolve("configuration/config.ini"));
        Files.writeString(
                configuration.resolve("config.ini"),
                config.replace("file\\:plugins/", "file\\:" + PRODUCT + "/plugins/")
                        .replace("reference\\:file\\:org", "reference\\:file\\:" + PRODUCT + "/plugins/org"));
        return configuration;
    }

    private static Path bundle(Path folder) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path source =
                Path.of(System.getProperty("jdk.launcher.sourcefile")).resolveSibling("inside/ManyRowsInside.java");
        String plugins;
        try (Stream<Path> jars = Files.list(PRODUCT.resolve("plugins"))) {
            plugins = String.join(":", jars.map(Path::toString).toList());
        }
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        OutputStream.nullOutputStream(),
                        System.err,
                        "-proc:none",
                        "-nowarn",
                        "-cp",
                        plugins,
                        "-d",
                        classes.toString(),
                        source.toString());
        if (failed != 0) {
            throw new IllegalStateException("not compiled: " + source);
        }
        Path bundle = folder.resolve("benchmark.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(bundle), manifest());
                Stream<Path> files = Files.walk(classes)) {
            jar.putNextEntry(new JarEntry("fragment.xml"));
            jar.write("""
                <?xml version="1.0" encoding="UTF-8"?>
                <?eclipse version="3.4"?>
                <fragment>
                   <extension point="org.eclipse.ui.startup">
                      <startup class="org.fleetmail.ui.benchmark.ManyRowsInside"/>
                   </extension>
                </fragment>
                """.getBytes(StandardCharsets.UTF_8));
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(new JarEntry(classes.relativize(each).toString()));
                Files.copy(each, jar);
            }
        }
        return bundle;
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        Map.of(
                        "Manifest-Version", "1.0",
                        "Bundle-ManifestVersion", "2",
                        "Bundle-SymbolicName", SYMBOLIC_NAME + ";singleton:=true",
                        "Bundle-Version", "1.0.0",
                        "Fragment-Host", "org.fleetmail.ui")
                .forEach(main::putValue);
        return manifest;
    }

    private static void peers(Path folder, Path file) throws Exception {
        long begin = System.nanoTime();
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        System.out.printf("peer: JDK document tree of the file %d ms%n", (System.nanoTime() - begin) / 1_000_000);
        Path rows = folder.resolve("rows.tsv");
        Files.write(
                rows,
                fleet().getDevices().stream()
                        .map(device -> String.join(
                                "\t",
                                device.getName(),
                                device.getAddress(),
                                device.getSerial(),
                                device.getModel(),
                                String.join("; ", device.getTags())))
                        .toList());
        System.out.printf(
                Locale.ROOT,
                "peer: grep of a word %d ms, sort -V by name %d ms, by address %d ms%n",
                millis("grep", "-c", "floor-3", rows.toString()),
                millis("sort", "-t", "\t", "-k1,1V", "-o", rows + ".sorted", rows.toString()),
                millis("sort", "-t", "\t", "-k2,2V", "-o", rows + ".sorted", rows.toString()));
    }

    private static long millis(String... command) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(List.of(command).toString());
        }
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private static Fleet fleet() {
        Fleet fleet = NewFleet.empty("Benchmark");
        Site site = FleetFactory.eINSTANCE.createSite();
        site.setId("tokyo");
        site.setName("東京本社");
        fleet.getSites().add(site);
        Account account = FleetFactory.eINSTANCE.createAccount();
        account.setId("scan");
        account.setAddress("scan@example.com");
        fleet.getAccounts().add(account);
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, DEVICES).boxed().toList());
        Collections.shuffle(numbers, new Random(DEVICES));
        for (int i = 0; i < DEVICES; i++) {
            Device device = FleetFactory.eINSTANCE.createDevice();
            device.setId("dev-" + i);
            device.setName("複合機 " + numbers.get(i));
            device.setAddress("127." + i / 65536 + "." + i / 256 % 256 + "." + i % 256);
            device.setSerial("S" + i);
            device.setModel("Example 5450");
            device.setProfile(i % 10 == 0 ? null : "example-simulated");
            device.setSite(i % 3 == 0 ? null : site);
            device.setAccount(i % 5 == 0 ? null : account);
            device.getTags().add("floor-" + i % 40);
            fleet.getDevices().add(device);
        }
        return fleet;
    }
}
