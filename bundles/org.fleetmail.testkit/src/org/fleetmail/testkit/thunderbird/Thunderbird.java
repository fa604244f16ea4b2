package org.fleetmail.testkit.thunderbird;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fleetmail.testkit.mail.Peers;
import org.fleetmail.testkit.mail.Ports;

/**
 * A real Thunderbird without a display, with an installation and a profile of its own in a temporary folder. It reaches
 * loopback alone: everything else goes to a proxy at which nobody listens, or to one the test names. An account
 * that logs in at the start would ask for a password nobody types, so tests leave that out.
 */
public final class Thunderbird implements AutoCloseable {
    private static final Path INSTALLED = Path.of("/usr/lib/thunderbird");
    private static final Set<Path> WRITABLE = Set.of(Path.of("defaults"), Path.of("defaults/pref"));

    private final Path folder;
    private Process process;
    private Marionette marionette;

    private Thunderbird(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(profile());
        mirror(Path.of(""));
        Files.copy(INSTALLED.resolve("thunderbird-bin"), installation().resolve("thunderbird-bin"));
    }

    /** One that is ready to be given files and started; the test is skipped where Thunderbird is missing. */
    public static Thunderbird prepare() {
        Peers.program("thunderbird", "thunderbird");
        try {
            return new Thunderbird(Files.createTempDirectory("thunderbird"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where files of the installation go, as a software distribution would put them. */
    public Path installation() {
        return folder.resolve("installation");
    }

    /** Where files of its one user go. */
    public Path profile() {
        return folder.resolve("profile");
    }

    /** Everything beside what is written to is a link to what is installed. */
    private void mirror(Path part) throws IOException {
        Files.createDirectories(installation().resolve(part));
        try (Stream<Path> entries = Files.list(INSTALLED.resolve(part))) {
            for (Path entry : entries.toList()) {
                Path relative = part.resolve(entry.getFileName());
                if (WRITABLE.contains(relative)) {
                    mirror(relative);
                } else if (!entry.getFileName().toString().startsWith("thunderbird")) {
                    Files.createSymbolicLink(installation().resolve(relative), entry);
                }
            }
        }
    }

    /**
     * Starts it.
     *
     * @param proxy port on loopback that answers its web requests, 0 for none
     */
    public void start(int proxy) {
        int port = Ports.free();
        int web = proxy == 0 ? Ports.free() : proxy;
        try {
            Files.writeString(profile().resolve("prefs.js"), preferences(port, web));
            List<String> command = List.of(
                    installation().resolve("thunderbird-bin").toString(),
                    "--headless",
                    "--no-remote",
                    "--marionette",
                    "--remote-allow-system-access",
                    "--profile",
                    profile().toString());
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.redirectOutput(folder.resolve("output").toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("XDG_") || name.equals("DISPLAY"));
            builder.environment()
                    .putAll(Map.of("HOME", folder.toString(), "MOZ_HEADLESS", "1", "MOZ_CRASHREPORTER_DISABLE", "1"));
            process = builder.start();
            Ports.awaitListening(port, process, Duration.ofSeconds(60));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        marionette = new Marionette(port);
    }

    private static String preferences(int marionette, int proxy) {
        return """
            user_pref("marionette.port", %d);
            user_pref("network.proxy.type", 1);
            user_pref("network.proxy.http", "127.0.0.1");
            user_pref("network.proxy.http_port", %d);
            user_pref("network.proxy.ssl", "127.0.0.1");
            user_pref("network.proxy.ssl_port", %d);
            user_pref("network.proxy.socks", "127.0.0.1");
            user_pref("network.proxy.socks_port", %d);
            user_pref("network.proxy.socks_remote_dns", true);
            user_pref("network.proxy.no_proxies_on", "127.0.0.1, 127.0.0.2");
            user_pref("network.trr.mode", 5);
            user_pref("app.update.enabled", false);
            user_pref("datareporting.policy.dataSubmissionEnabled", false);
            user_pref("mail.provider.suppress_dialog_on_startup", true);
            user_pref("mail.spotlight.firstRunDone", true);
            user_pref("mailnews.start_page.enabled", false);
            user_pref("mail.biff.show_alert", false);
            """.formatted(marionette, proxy, proxy, proxy);
    }

    /** Makes it trust an authority, as an administrator would. */
    public void trust(byte[] certificate) {
        run("trust", Base64.getEncoder().encodeToString(certificate));
    }

    /** The accounts it has, each with type, host, port, security, login and what it sends through. */
    public JsonNode accounts() {
        return run("accounts");
    }

    /**
     * Looks for the settings of an address as its own dialogue does, and makes the account.
     *
     * @return where the settings came from
     */
    public String discover(String address, String name) {
        return run("discover", address, name).asText();
    }

    /** Hands in a message with the account of this incoming server; empty on success. */
    public String send(String server, String password, String to, String subject) {
        try {
            Path message = Files.writeString(
                    folder.resolve("message.eml"),
                    "From: " + to + "\r\nTo: " + to + "\r\nSubject: " + subject + "\r\n\r\nHello\r\n");
            return run("send", server, password, to, message.toString()).asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fetches the mail of an incoming server until this subject is in its inbox; empty on success. */
    public String fetch(String server, String password, String subject) {
        return run("fetch", server, password, subject).asText();
    }

    private JsonNode run(String script, Object... arguments) {
        try (InputStream in = Thunderbird.class.getResourceAsStream(script + ".js")) {
            return marionette.run(new String(in.readAllBytes(), StandardCharsets.UTF_8), arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (marionette != null) {
            marionette.close();
        }
        if (process != null) {
            Peers.stop(process);
            process.onExit().join();
        }
        Peers.delete(folder);
    }
}
