package org.fleetmail.cli.internal.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.cli.internal.session.DataFolder;
import org.fleetmail.cli.internal.session.ExitStatus;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.secret.EnvironmentSecrets;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.simulator.OfficePlan;
import org.fleetmail.simulator.VirtualOffice;
import org.fleetmail.store.StorePlace;

/** The main job on a virtual office: in the console where there is a display, told in the terminal otherwise. */
public final class Demo {
    private static final String FLEET = "virtual-office.fleet";

    private final Session session;

    public Demo(Session session) {
        this.session = session;
    }

    /**
     * Shows it.
     *
     * @param headless tell it in the terminal even where there is a display
     * @param out where plan, report and store go; a new temporary folder where it is not said
     * @return the exit status
     */
    public Outcome<Integer> show(boolean headless, Optional<Path> out) {
        return folder(out)
                .then(folder -> VirtualOffice.open(
                                OfficePlan.demo(session.clock().millis()))
                        .then(opened -> {
                            try (VirtualOffice office = opened) {
                                return show(headless, office, folder);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        }));
    }

    private Outcome<Integer> show(boolean headless, VirtualOffice office, Path folder) {
        Map<String, String> variables = variables(office.secrets());
        return office.fleetFile(folder.resolve(FLEET)).then(file -> {
            Optional<Console> console =
                    headless || !Console.hasDisplay(session.environment()) ? Optional.empty() : Console.installed();
            return console.isPresent() ? open(console.get(), file, folder, variables) : tell(file, folder, variables);
        });
    }

    private Outcome<Integer> open(Console console, Path file, Path folder, Map<String, String> variables) {
        Stage stage = new Stage(session);
        stage.say("console", file.toString());
        variables.put("FLEETMAIL_HOME", folder.resolve("data").toString());
        Path log = folder.resolve("console.log");
        return console.open(
                        file,
                        folder.resolve("workspace"),
                        log,
                        session.language().toLanguageTag(),
                        variables,
                        session.cancellation())
                .map(status -> ended(status, log));
    }

    private int ended(int status, Path log) {
        if (status == 0) {
            return ExitStatus.DONE.code();
        }
        new Stage(session).say("console.failed", status, log.toString());
        return ExitStatus.IMPOSSIBLE.code();
    }

    private Outcome<Integer> tell(Path file, Path folder, Map<String, String> variables) {
        Map<String, String> environment = new HashMap<>(session.environment());
        environment.putAll(variables);
        environment.remove(StorePlace.VARIABLE);
        Session own = session.with(new DataFolder(folder.resolve("data")), environment);
        return FleetFile.open(file)
                .then(document -> new Story(own, document, folder).tell())
                .map(session::ended);
    }

    private static Map<String, String> variables(Secrets secrets) {
        Map<String, String> variables = new HashMap<>();
        secrets.names()
                .toOptional()
                .orElseThrow()
                .forEach(name -> secrets.find(name)
                        .toOptional()
                        .ifPresent(secret -> variables.put(EnvironmentSecrets.variable(name), revealed(secret))));
        return variables;
    }

    private static String revealed(Secret secret) {
        return String.valueOf(secret.reveal());
    }

    private static Outcome<Path> folder(Optional<Path> wanted) {
        try {
            return Outcome.done(
                    wanted.isPresent()
                            ? Files.createDirectories(wanted.get().toAbsolutePath())
                            : Files.createTempDirectory("fleetmail-demo"));
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(
                    TroubleCode.FILE_ACCESS, wanted.map(Path::toString).orElse("fleetmail-demo"), e));
        }
    }
}
