package org.fleetmail.testkit.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fleetmail.testkit.mail.Peers;

/** A real Mew in a real Emacs without a terminal; stunnel is what it speaks TLS with. */
public final class Mew {
    private final Path home;
    private final Map<String, String> environment;
    private String log = "";

    private Mew(Path home, Map<String, String> names) {
        this.home = home;
        environment = new HashMap<>(names);
        environment.putAll(Map.of("HOME", home.toString(), "USER", "scan", "LC_ALL", "C.UTF-8"));
    }

    /**
     * One that is ready to be given its {@code .mew.el}; the test is skipped where it is missing.
     *
     * @param home a folder
     * @param names environment that tells it names of servers
     */
    public static Mew prepare(Path home, Map<String, String> names) {
        Peers.program("emacs", "emacs-nox");
        Peers.program("stunnel", "stunnel4");
        Peers.program("mewl", "mew-bin");
        try {
            Files.createDirectories(home.resolve("Mail"));
            Files.createDirectories(home.resolve(".certs"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Mew(home, names);
    }

    /** Makes it trust an authority: it looks certificates up by the hash of their subjects. */
    public void trust(Path pem) throws IOException {
        Process openssl = new ProcessBuilder("openssl", "x509", "-hash", "-noout", "-in", pem.toString()).start();
        try (InputStream in = openssl.getInputStream()) {
            String hash = new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
            Files.copy(pem, home.resolve(".certs/" + hash + ".0"));
        }
    }

    /** Sends a message with the case called default. */
    public void send(String address, String password, String subject) throws IOException {
        run(Map.of("MAIL_TO", address, "MAIL_WORD", password, "MAIL_SUBJECT", subject));
    }

    /** Fetches the mail with the case called default, by POP3 or IMAP; the message of this subject, whole. */
    public Optional<String> fetch(String password, String subject) throws IOException {
        run(Map.of("MAIL_WORD", password));
        try (Stream<Path> files = Files.walk(home.resolve("Mail"))) {
            return files.filter(file -> file.getParent().endsWith("inbox"))
                    .map(Waiting::text)
                    .filter(text -> text.contains("\nSubject: " + subject + "\n"))
                    .findFirst();
        }
    }

    private void run(Map<String, String> wishes) throws IOException {
        Path script = home.resolve("mew-drive.el");
        try (InputStream in = Mew.class.getResourceAsStream("mew-drive.el")) {
            Files.write(script, in.readAllBytes());
        }
        var builder = new ProcessBuilder("emacs", "--batch", "-Q", "-l", script.toString()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().putAll(wishes);
        Path output = home.resolve("output");
        Process emacs = builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        Waiting.until(() -> false, emacs);
        Peers.stop(emacs);
        log = Waiting.text(output);
    }

    /** What it said. */
    public String said() {
        return log;
    }
}
