package org.fleetmail.cli.internal.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.cli.internal.profile.ProfileText;
import org.fleetmail.cli.internal.session.ExitStatus;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Plain;
import org.fleetmail.core.text.Texts;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.Mistake;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.device.profile.ProfileFile;
import org.fleetmail.device.profile.ProfileLoader;
import org.fleetmail.device.profile.ProfileLoader.Loaded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Device profiles: which are installed, what is wrong with one, and how one is learned, tried and proven. */
@Command(name = "profile")
final class ProfileCommand implements Runnable {
    private static final String FILE = "PROFILE.yaml";

    private final Session session;

    @Spec
    private CommandSpec spec;

    ProfileCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        throw WrongCall.of(spec, "mistake.missing", "list | show | check | learn | try | prove");
    }

    @Command(name = "list")
    int list() {
        ProfileCatalog catalog = session.parts().profiles();
        new ProfileText(session).list(catalog);
        catalog.mistakes().forEach(this::tell);
        return session.ended(catalog.mistakes().isEmpty());
    }

    @Command(name = "show")
    int show(@Parameters(paramLabel = "NAME|PROFILE.yaml", descriptionKey = "option.profile-name") String name) {
        Optional<DeviceProfile> installed = session.parts().profiles().find(name);
        if (installed.isEmpty() && !name.endsWith(".yaml") && !name.endsWith(".yml")) {
            return session.failed(Trouble.of(TroubleCode.PROFILE_UNKNOWN, name, ""));
        }
        return installed.isPresent() ? shown(installed.get()) : with(Path.of(name), this::shown);
    }

    private int shown(DeviceProfile profile) {
        new ProfileText(session).show(profile);
        return ExitStatus.DONE.code();
    }

    @Command(name = "check")
    int check(@Parameters(paramLabel = FILE, descriptionKey = "option.profile-file") Path file) {
        return with(file, profile -> {
            session.print(
                    text("profile.right", profile.name(), profile.mappings().size()));
            return ExitStatus.DONE.code();
        });
    }

    @Command(name = "learn")
    int learn(
            @Parameters(paramLabel = "RECORDING.har", descriptionKey = "option.recording") Path recording,
            @Option(names = "-o", paramLabel = FILE, required = true, descriptionKey = "option.learned-file") Path file,
            @Option(names = "--host", paramLabel = "HOST", descriptionKey = "option.recorded-host")
                    Optional<String> host,
            @Option(names = "--title", paramLabel = "TEXT", descriptionKey = "option.learned-title")
                    Optional<String> title,
            @Option(names = "--maker", paramLabel = "NAME", descriptionKey = "option.learned-maker")
                    Optional<String> maker,
            @Option(names = "--by", paramLabel = "NAME", descriptionKey = "option.learned-by") Optional<String> by,
            @Option(names = "--map", paramLabel = "SETTING=FIELD", descriptionKey = "option.learned-map")
                    Map<String, String> map) {
        return new ProfileLearning(session, spec)
                .learn(recording, file, host, new ProfileLearning.Said(title, maker, by), map == null ? Map.of() : map);
    }

    @Command(name = "try")
    int tryOut(
            @Parameters(paramLabel = FILE, descriptionKey = "option.profile-file") Path file,
            @Mixin FleetOptions fleet) {
        fleet.demand(spec);
        return with(file, profile -> new ProfileProving(session, spec).read(profile, fleet));
    }

    @Command(name = "prove")
    int prove(
            @Parameters(paramLabel = FILE, descriptionKey = "option.profile-file") Path file,
            @Mixin FleetOptions fleet,
            @Option(names = "--set", paramLabel = "SETTING=VALUE", required = true, descriptionKey = "option.proof-set")
                    String setting,
            @Option(names = "--note", paramLabel = "TEXT", required = true, descriptionKey = "option.note") String note,
            @Mixin Consent consent) {
        fleet.demand(spec);
        ProfileProving proving = new ProfileProving(session, spec);
        return with(file, profile -> proving.prove(file, profile, fleet, proving.wanted(setting), note, consent));
    }

    /** What is done with a right profile of a file. */
    @FunctionalInterface
    private interface Use {
        int of(DeviceProfile profile);
    }

    private int with(Path file, Use use) {
        try {
            return switch (new ProfileLoader().load(file.toString(), ProfileFile.read(file))) {
                case Loaded.Right(DeviceProfile profile) -> use.of(profile);
                case Loaded.Wrong(List<Mistake> mistakes) -> {
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
