package org.fleetmail.device.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.profile.ProfileLoader.Loaded;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The device profiles that are installed: those shipped, and those of a folder, which win over shipped ones of the same
 * name. As an OSGi service the folder is named by the property {@code fleetmail.profiles}.
 */
@Component(service = ProfileCatalog.class)
public final class ProfileCatalog {
    /** Framework or system property that names the folder of further profiles. */
    public static final String FOLDER = "fleetmail.profiles";

    private static final List<String> SHIPPED = List.of(
            "brother",
            "esi",
            "example-old-simulated",
            "example-old-web-simulated",
            "example-restarting-simulated",
            "example-simulated",
            "example-web-simulated",
            "hp",
            "hp-ledm",
            "hp-ledm-simulated",
            "konica-minolta-i",
            "konica-minolta-simulated",
            "kyocera-rx",
            "kyocera-simulated",
            "kyocera-wsdl",
            "kyocera-wsdl-simulated",
            "oki",
            "ricoh-simulated",
            "ricoh-wim",
            "seh",
            "toshiba-simulated",
            "toshiba-topaccess",
            "xerox-xcmi",
            "zebra-ql");
    private static final int MAX_FILES = 1_000;

    /** What was read at one time. */
    private record Contents(SortedMap<String, DeviceProfile> profiles, List<Mistake> mistakes) {}

    private final Supplier<Optional<Path>> folder;
    private final ProfileLoader loader = new ProfileLoader();
    private volatile Contents contents;

    /** The catalog as a service. */
    @Activate
    public ProfileCatalog(BundleContext context) {
        this(() -> Optional.ofNullable(context.getProperty(FOLDER)).map(Path::of));
    }

    private ProfileCatalog(Supplier<Optional<Path>> folder) {
        this.folder = folder;
        reload();
    }

    /** Reads the folder anew, for example after a profile was saved in it. */
    public void reload() {
        Contents fresh = new Contents(new TreeMap<>(), new ArrayList<>());
        SHIPPED.forEach(name -> fresh.profiles.put(name, ProfileLoader.loadChecked(shippedText(name))));
        folder().filter(Files::isDirectory).ifPresent(found -> readFolder(found, fresh));
        contents = fresh;
    }

    /** The folder of further profiles, whether or not it is there already; empty where none was named. */
    public Optional<Path> folder() {
        return folder.get();
    }

    /** The text of a profile: of the folder, or the shipped one. */
    public Outcome<String> text(String name) {
        Optional<Path> own =
                folder().map(found -> found.resolve(name + ".yaml")).filter(Files::exists);
        if (own.isEmpty()) {
            return SHIPPED.contains(name)
                    ? Outcome.done(shippedText(name))
                    : Outcome.failed(Trouble.of(TroubleCode.PROFILE_UNKNOWN, name, ""));
        }
        try {
            return Outcome.done(ProfileFile.read(own.get()));
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, own.get().toString(), e));
        }
    }

    /** The shipped profiles alone. */
    public static ProfileCatalog shipped() {
        return new ProfileCatalog(Optional::empty);
    }

    /** The shipped profiles and those of a folder. */
    public static ProfileCatalog withFolder(Path folder) {
        return new ProfileCatalog(() -> Optional.of(folder));
    }

    /** The profile of a name, or {@code PROFILE-UNKNOWN}. */
    public Outcome<DeviceProfile> named(String name) {
        return find(name)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.failed(Trouble.of(TroubleCode.PROFILE_UNKNOWN, name, "")));
    }

    public Optional<DeviceProfile> find(String name) {
        return Optional.ofNullable(contents.profiles.get(name));
    }

    /** All profiles, by name. */
    public Collection<DeviceProfile> all() {
        return Collections.unmodifiableCollection(contents.profiles.values());
    }

    /** The profile that fits a device best, if one does. */
    public Optional<DeviceProfile> recognise(Identity identity) {
        return contents.profiles.values().stream()
                .filter(profile -> profile.identification().match(identity) > 0)
                .max(Comparator.comparingInt(profile -> profile.identification().match(identity)));
    }

    /** What is wrong in files of the folder; these files are left out. */
    public List<Mistake> mistakes() {
        return Collections.unmodifiableList(contents.mistakes);
    }

    private void readFolder(Path folder, Contents fresh) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{yaml,yml}")) {
            int count = 0;
            for (Path file : files) {
                if (++count > MAX_FILES) {
                    break;
                }
                readFile(file, fresh);
            }
        } catch (IOException e) {
            unreadable(folder.toString(), e, fresh);
        }
    }

    private void readFile(Path file, Contents fresh) {
        String name = file.getFileName().toString();
        try {
            keep(name, ProfileFile.read(file), fresh);
        } catch (IOException e) {
            unreadable(name, e, fresh);
        }
    }

    private static void unreadable(String name, IOException e, Contents fresh) {
        fresh.mistakes.add(new Mistake(
                name, 1, 1, Sentence.of(ProfileCatalog.class, "catalog.unreadable", String.valueOf(e.getMessage()))));
    }

    private void keep(String file, String yaml, Contents fresh) {
        switch (loader.load(file, yaml)) {
            case Loaded.Right(DeviceProfile profile) -> fresh.profiles.put(profile.name(), profile);
            case Loaded.Wrong(List<Mistake> wrong) -> fresh.mistakes.addAll(wrong);
        }
    }

    /** Names of the shipped profiles. */
    static List<String> shippedNames() {
        return SHIPPED;
    }

    /** The text of a shipped profile. */
    static String shippedText(String name) {
        try (InputStream bytes = ProfileCatalog.class.getResourceAsStream("/profiles/" + name + ".yaml")) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
