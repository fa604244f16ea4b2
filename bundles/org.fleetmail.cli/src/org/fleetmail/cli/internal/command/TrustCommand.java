package org.fleetmail.cli.internal.command;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fleetmail.cli.internal.session.ExitStatus;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Plain;
import org.fleetmail.cli.internal.terminal.Prompt;
import org.fleetmail.cli.internal.terminal.Table;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.text.Texts;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.trust.KnownDevices;
import org.fleetmail.device.driver.Credentials.Login;
import org.fleetmail.device.driver.DeviceTarget;
import org.fleetmail.device.driver.DeviceTarget.Door;
import org.fleetmail.device.driver.ShownCertificate;
import org.fleetmail.device.profile.DeviceProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Certificates of devices that are agreed on this computer: what a device shows and why it is not trusted by itself,
 * agreeing to it with a reason, and taking that back.
 */
@Command(name = "trust")
final class TrustCommand implements Runnable {
    private static final int HTTPS = 443;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Session session;

    @Spec
    private CommandSpec spec;

    TrustCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        throw WrongCall.of(spec, "mistake.missing", "list | show | accept | forget");
    }

    @Command(name = "list")
    int list() {
        Table table = Table.of(session.terminal().paint(), text("device"), text("since"), text("note"), "SHA-256");
        known().all()
                .forEach((origin, agreed) -> table.row(
                        Plain.line(origin),
                        agreed.at().map(at -> at.toString().substring(0, 10)).orElse(""),
                        Plain.line(agreed.note()),
                        agreed.sha256().substring(0, 16) + "…"));
        table.print(session.terminal().out(), "");
        return ExitStatus.DONE.code();
    }

    @Command(name = "show")
    int show(
            @Parameters(paramLabel = "URL", descriptionKey = "option.trust-url") String url,
            @Option(names = "--profile", paramLabel = "NAME", descriptionKey = "option.trust-profile") String profile) {
        return session.status(
                look(url, profile).map(shown -> shown.map(this::told).orElseGet(() -> trusted(url))));
    }

    private int told(ShownCertificate shown) {
        new CertificateText(session).print(shown, known().all().get(shown.origin()));
        return session.ended(
                known().of(shown.origin()).filter(shown.sha256()::equals).isPresent());
    }

    private int trusted(String url) {
        session.tell(say("trusted", url));
        return ExitStatus.DONE.code();
    }

    @Command(name = "accept")
    int accept(
            @Parameters(paramLabel = "URL", descriptionKey = "option.trust-url") String url,
            @Option(names = "--sha256", paramLabel = "FINGERPRINT", descriptionKey = "option.trust-sha256")
                    String expected,
            @Option(names = "--note", paramLabel = "TEXT", required = true, descriptionKey = "option.trust-note")
                    String note,
            @Option(names = "--profile", paramLabel = "NAME", descriptionKey = "option.trust-profile") String profile) {
        Optional<String> wanted = Optional.ofNullable(expected).map(this::fingerprint);
        Prompt prompt = session.terminal().prompt();
        if (wanted.isEmpty() && !prompt.interactive()) {
            throw WrongCall.of(spec, "mistake.missing", "--sha256");
        }
        return session.status(look(url, profile)
                .then(shown -> shown.isPresent() ? agree(shown.get(), wanted, note) : Outcome.done(trusted(url))));
    }

    private Outcome<Integer> agree(ShownCertificate shown, Optional<String> wanted, String note) {
        new CertificateText(session).print(shown, known().all().get(shown.origin()));
        boolean right = wanted.isPresent() ? wanted.get().equals(shown.sha256()) : confirmed(shown);
        if (!right) {
            session.tell(say("other", shown.origin()));
            return Outcome.done(session.ended(false));
        }
        return known().keep(shown.origin(), shown.sha256(), session.clock().instant(), note)
                .map(kept -> done("kept", shown.origin()));
    }

    /** What a person has compared with the device's panel. */
    private boolean confirmed(ShownCertificate shown) {
        return session.terminal()
                .prompt()
                .line(say("ask", shown.origin()).in(session.language()))
                .filter(answer -> answer.strip().equalsIgnoreCase("yes"))
                .isPresent();
    }

    @Command(name = "forget")
    int forget(@Parameters(paramLabel = "URL", descriptionKey = "option.trust-url") String url) {
        String origin =
                url.strip().toLowerCase(Locale.ROOT).replaceFirst("/$", "").replaceFirst(":443$", "");
        return session.status(
                known().forget(origin).map(was -> was ? done("forgotten", origin) : done("unknown", origin)));
    }

    private int done(String key, String origin) {
        session.tell(say(key, origin));
        return ExitStatus.DONE.code();
    }

    private Outcome<Optional<ShownCertificate>> look(String url, String profile) {
        DeviceTarget target = target(url);
        Optional<DeviceProfile> known = Optional.ofNullable(profile)
                .map(name -> session.parts()
                        .profiles()
                        .find(name)
                        .orElseThrow(() -> WrongCall.of(spec, "mistake.value", "--profile", name)));
        return session.parts().drivers().stream()
                .filter(driver -> driver.transport().equals("web"))
                .findFirst()
                .map(driver -> driver.certificate(target, known, session.cancellation()))
                .orElseGet(() -> Outcome.failed(Trouble.of(TroubleCode.DRIVER_MISSING, url, "web")));
    }

    private DeviceTarget target(String url) {
        try {
            URI uri = URI.create(url.strip());
            if (!"https".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null) {
                throw WrongCall.of(spec, "mistake.value", "URL", url);
            }
            String host = uri.getHost().replaceAll("[\\[\\]]", "");
            int port = uri.getPort() < 0 ? HTTPS : uri.getPort();
            Login nobody = new Login("", Secret.of(""));
            Optional<Door> door = Optional.of(new Door("https", ""));
            return new DeviceTarget(host, host, host, port, Optional.empty(), nobody, PATIENCE, 0, door);
        } catch (IllegalArgumentException e) {
            throw WrongCall.of(spec, "mistake.value", "URL", url);
        }
    }

    /** As devices and other programs show it: pairs, colons, capitals. */
    private String fingerprint(String typed) {
        String plain = typed.toLowerCase(Locale.ROOT).replaceAll("[:\\s]", "");
        if (!SHA256.matcher(plain).matches()) {
            throw WrongCall.of(spec, "mistake.value", "--sha256", typed);
        }
        return plain;
    }

    private KnownDevices known() {
        return new KnownDevices(Optional.of(session.data().knownDevices()));
    }

    private static Sentence say(String key, Object... arguments) {
        return Sentence.of(TrustCommand.class, "trust." + key, arguments);
    }

    private String text(String key) {
        return Texts.of(TrustCommand.class).get(session.language(), "trust." + key);
    }
}
