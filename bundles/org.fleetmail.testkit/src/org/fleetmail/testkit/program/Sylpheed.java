package org.fleetmail.testkit.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fleetmail.testkit.mail.Peers;

/**
 * A real Sylpheed on a display of its own, with a home of its own, told what to do by its own remote commands. It does not
 * look for updates, and a proxy at which nobody listens keeps it from reaching any web server.
 */
public final class Sylpheed implements AutoCloseable {
    private static final String FOLDERS = """
        <?xml version="1.0" encoding="UTF-8"?>
        <folderlist>
         <folder type="mh" name="Mailbox" path="Mail">
          <folderitem type="inbox" name="inbox" path="inbox"/>
          <folderitem type="outbox" name="sent" path="sent"/>
          <folderitem type="queue" name="queue" path="queue"/>
          <folderitem type="draft" name="draft" path="draft"/>
          <folderitem type="trash" name="trash" path="trash"/>
          <folderitem type="junk" name="junk" path="junk"/>
         </folder>
        %s</folderlist>
        """;
    private static final String INBOX = """
         <folder type="imap" name="%s" account_id="%d">
          <folderitem type="inbox" name="INBOX" path="INBOX"/>
         </folder>
        """;

    private static final Pattern NEXT_MESSAGE = Pattern.compile("UIDNEXT (\\d+)");

    private final Path home;
    private final Map<String, String> environment;
    private VirtualDisplay display;
    private Process process;

    private Sylpheed(Path home, Map<String, String> names) throws IOException {
        this.home = home;
        environment = new HashMap<>(names);
        environment.putAll(Map.of(
                "HOME", home.toString(),
                "TMPDIR", home.toString(),
                "LC_ALL", "C.UTF-8",
                "NO_AT_BRIDGE", "1",
                "http_proxy", "http://127.0.0.1:9",
                "https_proxy", "http://127.0.0.1:9"));
        for (String folder : List.of("inbox", "sent", "queue", "draft", "trash", "junk")) {
            Files.createDirectories(home.resolve("Mail").resolve(folder));
        }
        folders();
        setting("sylpheedrc", "[Common]\nauto_update_check=0\n");
    }

    /**
     * One that is ready to be given accounts and started; the test is skipped where Sylpheed is missing.
     *
     * @param home an empty folder
     * @param names environment that tells it names of servers
     */
    public static Sylpheed prepare(Path home, Map<String, String> names) {
        Peers.program("sylpheed", "sylpheed");
        try {
            return new Sylpheed(home, names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void setting(String name, String text) throws IOException {
        Files.writeString(Files.createDirectories(home.resolve(".sylpheed-2.0")).resolve(name), text);
    }

    /** Gives it an {@code accountrc}; the password is what its user would type when it asks. */
    public void accounts(String accountrc, String password) throws IOException {
        setting(
                "accountrc",
                accountrc.replaceAll(
                        "(?m)^\\[Account: \\d+]$", "$0\npassword=" + password + "\nsmtp_password=" + password));
    }

    /** Lets it know the folders of the first accounts, which are on IMAP servers, as if it had met them before. */
    public void folders(String... accounts) throws IOException {
        var inboxes = new StringBuilder();
        for (int i = 0; i < accounts.length; i++) {
            inboxes.append(INBOX.formatted(accounts[i], i + 1));
        }
        setting("folderlist.xml", FOLDERS.formatted(inboxes));
    }

    /** Makes it trust an authority. */
    public void trust(Path pem) throws IOException {
        setting("certs.crt", Files.readString(pem));
    }

    /** Puts a message into its queue, to be sent by an account, the first of which is 1. */
    public void queue(int account, String address, String subject) throws IOException {
        String envelope = "PT:0\nS:%1$s\nSSV:\nNSV:\nR:<%1$s>\nAID:%2$d\n\n".formatted(address, account);
        String message = "From: %1$s\nTo: %1$s\nSubject: %2$s\n\nHello\n".formatted(address, subject);
        Files.writeString(home.resolve("Mail/queue/" + account), envelope + message);
    }

    /** Starts it. */
    public void start() throws IOException {
        display = new VirtualDisplay(home);
        environment.put("DISPLAY", display.name());
        process = run("--debug");
        if (!Waiting.until(() -> Waiting.text(log()).contains("found"), process)
                || !Waiting.until(this::listens, process)) {
            throw new IllegalStateException("Sylpheed did not start: " + Waiting.text(log()));
        }
    }

    /** Whether it takes remote commands. */
    private boolean listens() {
        try (Stream<Path> files = Files.list(home)) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith("sylpheed-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process run(String... arguments) throws IOException {
        var builder = new ProcessBuilder(Stream.concat(Stream.of("sylpheed"), Stream.of(arguments))
                        .toList())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_") || name.startsWith("DBUS_"));
        builder.environment().putAll(environment);
        return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    /** Gives a remote command to the one that runs. */
    private void tell(String... command) throws IOException {
        Process messenger = run(command);
        try {
            messenger.onExit().orTimeout(45, TimeUnit.SECONDS).join();
        } finally {
            Peers.stop(messenger);
        }
    }

    private Path log() {
        return home.resolve("output");
    }

    /** Sends what is queued; whether the queue became empty. */
    public boolean send() throws IOException {
        tell("--send");
        return Waiting.until(() -> messages("queue").isEmpty(), process);
    }

    /** Fetches the mail of all accounts; whether a message of this subject is in the inbox then. */
    public boolean fetch(String subject) throws IOException {
        tell("--receive-all");
        return Waiting.until(
                () -> messages("inbox").stream()
                        .anyMatch(file -> Waiting.text(file).contains("\nSubject: " + subject + "\n")),
                process);
    }

    /** Looks into the inboxes of all IMAP accounts and opens the newest message of one; whether it is of this subject. */
    public boolean open(String account, String subject) throws IOException {
        int before = said().length();
        tell("--receive-all");
        if (!Waiting.until(() -> Waiting.text(log()).indexOf("inc_finished", before) > 0, process)) {
            return false;
        }
        int newest = NEXT_MESSAGE
                        .matcher(said().substring(before))
                        .results()
                        .mapToInt(match -> Integer.parseInt(match.group(1)))
                        .max()
                        .orElseThrow()
                - 1;
        tell("--open", "#imap/" + account + "/INBOX/" + newest);
        return Waiting.until(() -> isCached(newest, subject), process);
    }

    private boolean isCached(int message, String subject) {
        try (Stream<Path> files = Files.walk(home.resolve(".sylpheed-2.0/imapcache"))) {
            return files.filter(file -> file.endsWith("INBOX/" + message))
                    .anyMatch(file -> Waiting.text(file).contains("\nSubject: " + subject + "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> messages(String folder) {
        try (Stream<Path> files = Files.list(home.resolve("Mail").resolve(folder))) {
            return files.filter(file -> file.getFileName().toString().matches("\\d+"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it said of its connections, line by line. */
    public String said() throws IOException {
        return Files.readString(log(), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        if (process != null) {
            Peers.stop(process);
            process.onExit().join();
        }
        if (display != null) {
            display.close();
        }
    }
}
