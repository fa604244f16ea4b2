package org.fleetmail.cli.internal.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fleetmail.cli.internal.session.ExitStatus;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Plain;
import org.fleetmail.cli.internal.terminal.Table;
import org.fleetmail.core.text.Texts;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.Mistake;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.device.profile.ProfileLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Device profiles: which are installed, and what is wrong with one that is being written. */
@Command(name = "profile")
final class ProfileCommand implements Runnable {
    private static final int LARGEST = 4 << 20;

    private final Session session;

    @Spec
    private CommandSpec spec;

    ProfileCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        throw WrongCall.of(spec, "mistake.missing", "list | check");
    }

    @Command(name = "list")
    int list() {
        ProfileCatalog catalog = session.parts().profiles();
        Table table = Table.of(
                session.terminal().paint(), text("profile.name"), text("profile.title"), text("profile.transport"), "");
        catalog.all().forEach(profile -> row(table, profile));
        table.print(session.terminal().out(), "");
        catalog.mistakes().forEach(this::tell);
        return session.ended(catalog.mistakes().isEmpty());
    }

    private void row(Table table, DeviceProfile profile) {
        table.row(
                profile.name(),
                profile.title().in(session.language()),
                profile.transport(),
                profile.simulated() ? text("profile.simulated") : "");
    }

    @Command(name = "check")
    int check(@Parameters(paramLabel = "FILE.yaml", descriptionKey = "option.profile-file") Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String yaml = new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
            return switch (new ProfileLoader().load(file.toString(), yaml)) {
                case ProfileLoader.Loaded.Right(DeviceProfile profile) -> {
                    session.print(text(
                            "profile.right", profile.name(), profile.mappings().size()));
                    yield ExitStatus.DONE.code();
                }
                case ProfileLoader.Loaded.Wrong(List<Mistake> mistakes) -> {
                    mistakes.forEach(this::tell);
                    yield ExitStatus.FINDINGS.code();
                }
            };
        } catch (IOException e) {
            return session.failed(Trouble.of(TroubleCode.FILE_ACCESS, file.toString(), e));
        }
    }

    private void tell(Mistake mistake) {
        session.terminal().err().line(Plain.line(mistake.in(session.language())));
    }

    private String text(String key, Object... arguments) {
        return Texts.of(ProfileCommand.class).get(session.language(), key, arguments);
    }
}
