package org.fleetmail.testkit.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the scanners of others find on a port of loopback. Their output is read, not their code. */
public final class Scanners {
    private static final Pattern NMAP =
            Pattern.compile("<table key=\"(SSLv3|TLSv1\\.[0-3])\">|<elem key=\"name\">(TLS_\\w+)</elem>");
    private static final Pattern SSLSCAN =
            Pattern.compile("<cipher status=\"\\w+\" sslversion=\"(\\S+?)\"[^>]* id=\"(0x[0-9A-Fa-f]{4})\"");
    private static final Pattern TESTSSL =
            Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"[^}]*?\"finding\"\\s*:\\s*\"([^\"]*)\"", Pattern.DOTALL);

    /** None takes so long, not even beside much else; one that does hangs. */
    private static final int SECONDS = 300;

    private Scanners() {}

    /**
     * The suites that {@code nmap} finds, by their IANA names, for each version as nmap calls it.
     *
     * @param options further options, for example {@code -sV} to find out that STARTTLS is needed
     */
    public static Map<String, Set<String>> nmap(String host, int port, String... options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Peers.program("nmap", "nmap").toString(), "-Pn", "-n", "--script", "+ssl-enum-ciphers"));
        command.addAll(List.of(options));
        command.addAll(List.of("-p", "" + port, "-oX", "-", host));
        Map<String, Set<String>> found = new TreeMap<>();
        String version = "";
        for (Matcher matcher = NMAP.matcher(output(command)); matcher.find(); ) {
            if (matcher.group(1) != null) {
                version = matcher.group(1);
            } else {
                String name = matcher.group(2).replace("TLS_AKE_WITH_", "TLS_");
                found.computeIfAbsent(version, unused -> new TreeSet<>()).add(name);
            }
        }
        return found;
    }

    /**
     * The suites that {@code sslscan} finds, by their numbers, for each version as sslscan calls it.
     *
     * @param options further options, for example {@code --starttls-smtp}
     */
    public static Map<String, Set<Integer>> sslscan(String host, int port, String... options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Peers.program("sslscan", "sslscan").toString(), "--xml=-", "--no-check-certificate"));
        command.addAll(List.of(options));
        command.add(host + ":" + port);
        Map<String, Set<Integer>> found = new TreeMap<>();
        for (Matcher matcher = SSLSCAN.matcher(output(command)); matcher.find(); ) {
            found.computeIfAbsent(matcher.group(1), unused -> new TreeSet<>()).add(Integer.decode(matcher.group(2)));
        }
        return found;
    }

    /**
     * What {@code testssl.sh} says of a certificate: its findings by their identifiers.
     *
     * @param anchors PEM file of a further trust anchor
     */
    public static Map<String, String> testssl(String host, int port, Path anchors) throws IOException {
        Path folder = Files.createTempDirectory("testssl");
        try {
            Path json = folder.resolve("out.json");
            output(List.of(
                    Peers.program("testssl", "testssl.sh").toString(),
                    "--quiet",
                    "--color",
                    "0",
                    "--fast",
                    "--nodns",
                    "none",
                    "-S",
                    "--add-ca",
                    anchors.toString(),
                    "--jsonfile",
                    json.toString(),
                    host + ":" + port));
            Map<String, String> found = new TreeMap<>();
            Matcher matcher = TESTSSL.matcher(Files.readString(json, StandardCharsets.UTF_8));
            while (matcher.find()) {
                found.putIfAbsent(matcher.group(1), matcher.group(2));
            }
            return found;
        } finally {
            Peers.delete(folder);
        }
    }

    private static String output(List<String> command) throws IOException {
        Path log = Files.createTempFile("scanner", ".log");
        Process process = Peers.start(log, command);
        try {
            process.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).join();
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (CompletionException e) {
            throw new IOException(command.getFirst() + " takes longer than " + SECONDS + " s", e);
        } finally {
            Peers.stop(process);
            Files.delete(log);
        }
    }
}
