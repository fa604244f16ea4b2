package org.fleetmail.cli.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.cli.internal.session.DataFolder;
import org.fleetmail.cli.internal.session.Parts;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Output;
import org.fleetmail.cli.internal.terminal.Prompt;
import org.fleetmail.cli.internal.terminal.StreamPrompt;
import org.fleetmail.cli.internal.terminal.Terminal;
import org.fleetmail.core.rule.Rules;
import org.fleetmail.core.secret.EnvironmentSecrets;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trust.KnownDevices;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.device.snmp.SnmpDriver;
import org.fleetmail.device.web.WebDriver;
import org.fleetmail.endpoint.scan.LiveVerifier;

/** Calls the command line as a process would, below OSGi: with a data folder, variables and standard input. */
final class Caller {
    private final SnmpDriver driver;
    private final Path home;
    private final Map<String, String> environment = new HashMap<>();
    private ProfileCatalog profiles = ProfileCatalog.shipped();
    private Clock clock = Clock.systemUTC();
    private Locale language = Locale.ENGLISH;
    private Cancellation cancellation = new Cancellation();
    private Optional<List<String>> answers = Optional.empty();
    private String input = "";

    Caller(Path home) throws IOException {
        this.driver = new SnmpDriver();
        this.home = home;
    }

    /** What a call gave. */
    record Called(int status, String out, String err) {
        String all() {
            return out + err;
        }
    }

    Caller secret(String name, String value) {
        environment.put(EnvironmentSecrets.variable(name), value);
        return this;
    }

    /** Passes on every secret, as a start script with variables would. */
    Caller secrets(Secrets secrets) {
        for (String name : secrets.names().toOptional().orElseThrow()) {
            if (secrets.find(name) instanceof Outcome.Done<Secret>(Secret secret)) {
                secret(name, String.valueOf(secret.reveal()));
            }
        }
        return this;
    }

    Caller profiles(Path folder) {
        profiles = ProfileCatalog.withFolder(folder);
        return this;
    }

    Caller language(Locale other) {
        language = other;
        return this;
    }

    /** Calls from now on are so much later. */
    Caller later(Duration after) {
        clock = Clock.offset(clock, after);
        return this;
    }

    Caller input(String text) {
        input = text;
        return this;
    }

    /** A person at a console who answers this. */
    Caller answering(String... lines) {
        answers = Optional.of(List.of(lines));
        return this;
    }

    Caller cancelledBy(Cancellation other) {
        cancellation = other;
        return this;
    }

    Called call(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(
                new Output(new PrintWriter(out)), new Output(new PrintWriter(err)), false, false, true, prompt());
        Session session = new Session(
                new Parts(() -> profiles, () -> List.of(driver, web()), Rules::builtIn, List::of, new LiveVerifier()),
                terminal,
                language,
                new DataFolder(home),
                environment,
                clock,
                cancellation,
                "1.0.0");
        String[] words = List.of(arguments).stream().map(String::valueOf).toArray(String[]::new);
        int status = new FleetmailCommandLine(session).execute(words);
        return new Called(status, out.toString(), err.toString());
    }

    /** As the service is made, with the file that the start script names. */
    private WebDriver web() {
        return new WebDriver(new KnownDevices(Optional.of(home.resolve("known-devices"))), null);
    }

    private Prompt prompt() {
        if (answers.isEmpty()) {
            return new StreamPrompt(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        }
        var lines = answers.get().iterator();
        return new Prompt() {
            @Override
            public boolean interactive() {
                return true;
            }

            @Override
            public Optional<String> line(String question) {
                return lines.hasNext() ? Optional.of(lines.next()) : Optional.empty();
            }

            @Override
            public Optional<Secret> secret(String question) {
                return line(question).map(Secret::of);
            }
        };
    }

    /** Frees the socket of the driver. */
    void end() throws IOException {
        driver.close();
    }
}
