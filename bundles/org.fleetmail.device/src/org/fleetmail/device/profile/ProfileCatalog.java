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
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.internal.yaml.YamlReader;
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

    private final SortedMap<String, DeviceProfile> profiles = new TreeMap<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private final ProfileLoader loader = new ProfileLoader();

    /** The catalog as a service. */
    @Activate
    public ProfileCatalog(BundleContext context) {
        this(Optional.ofNullable(context.getProperty(FOLDER)).map(Path::of));
    }

    private ProfileCatalog(Optional<Path> folder) {
        SHIPPED.forEach(name -> profiles.put(name, ProfileLoader.loadChecked(shippedText(name))));
        folder.filter(Files::isDirectory).ifPresent(this::readFolder);
    }

    /** The shipped profiles alone. */
    public static ProfileCatalog shipped() {
        return new ProfileCatalog(Optional.empty());
    }

    /** The shipped profiles and those of a folder. */
    public static ProfileCatalog withFolder(Path folder) {
        return new ProfileCatalog(Optional.of(folder));
    }

    /** The profile of a name, or {@code PROFILE-UNKNOWN}. */
    public Outcome<DeviceProfile> named(String name) {
        return find(name)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.failed(Trouble.of(TroubleCode.PROFILE_UNKNOWN, name, "")));
    }

    public Optional<DeviceProfile> find(String name) {
        return Optional.ofNullable(profiles.get(name));
    }

    /** All profiles, by name. */
    public Collection<DeviceProfile> all() {
        return Collections.unmodifiableCollection(profiles.values());
    }

    /** The profile that fits a device best, if one does. */
    public Optional<DeviceProfile> recognise(Identity identity) {
        return profiles.values().stream()
                .filter(profile -> profile.identification().match(identity) > 0)
                .max(Comparator.comparingInt(profile -> profile.identification().match(identity)));
    }

    /** What is wrong in files of the folder; these files are left out. */
    public List<Mistake> mistakes() {
        return Collections.unmodifiableList(mistakes);
    }

    private void readFolder(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{yaml,yml}")) {
            int count = 0;
            for (Path file : files) {
                if (++count > MAX_FILES) {
                    break;
                }
                readFile(file);
            }
        } catch (IOException e) {
            unreadable(folder.toString(), e);
        }
    }

    private void readFile(Path file) {
        String name = file.getFileName().toString();
        try (InputStream bytes = Files.newInputStream(file)) {
            keep(name, new String(bytes.readNBytes(4 * YamlReader.MAX_CHARACTERS), StandardCharsets.UTF_8));
        } catch (IOException e) {
            unreadable(name, e);
        }
    }

    private void unreadable(String name, IOException e) {
        mistakes.add(new Mistake(
                name, 1, 1, Sentence.of(ProfileCatalog.class, "catalog.unreadable", String.valueOf(e.getMessage()))));
    }

    private void keep(String file, String yaml) {
        switch (loader.load(file, yaml)) {
            case Loaded.Right(DeviceProfile profile) -> profiles.put(profile.name(), profile);
            case Loaded.Wrong(List<Mistake> wrong) -> mistakes.addAll(wrong);
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
