package org.fleetmail.secrets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.fleetmail.core.text.Sentence;

/**
 * The file of Equinox secure storage. Equinox takes one it cannot understand for empty and may write over it, so it is
 * looked at before Equinox opens it. Layout: Java properties with the version under a key of its own, as Equinox security
 * 1.4 writes them.
 *
 * @param path where it is; need not be there yet
 */
record StorageFile(Path path) {
    private static final String VERSION_KEY = "org.eclipse.equinox.security.preferences.version";
    private static final String VERSION = "1";
    private static final long LARGEST = 16 << 20;
    private static final String OPTION = "-eclipse.keyring";
    private static final String HOME = "@user.home";

    /** Where Equinox looks: what the option or else the variable names, or else a file in the home folder. */
    static StorageFile of(String[] arguments, Map<String, String> environment, Path home) {
        List<String> all = Arrays.asList(arguments);
        int option = all.indexOf(OPTION);
        String named = option >= 0 && option + 1 < all.size()
                ? all.get(option + 1)
                : environment.getOrDefault("ECLIPSE_KEYRING", "");
        if (named.isEmpty()) {
            return new StorageFile(home.resolve(".eclipse/org.eclipse.equinox.security/secure_storage"));
        }
        return new StorageFile(
                named.startsWith(HOME) ? Path.of(home + named.substring(HOME.length())) : Path.of(named));
    }

    /** Why its content must not be touched, if so. */
    Optional<Sentence> trouble() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            return VERSION.equals(content().getProperty(VERSION_KEY)) ? Optional.empty() : told("damaged");
        } catch (IllegalArgumentException e) {
            return told("damaged");
        } catch (IOException e) {
            return told("unreadable");
        }
    }

    /** What is in it under a key of a node, encrypted. */
    Optional<String> sealed(String node, String key) throws IOException {
        return Files.exists(path) ? Optional.ofNullable(content().getProperty(node + "/" + key)) : Optional.empty();
    }

    private Properties content() throws IOException {
        if (Files.size(path) > LARGEST) {
            throw new IllegalArgumentException("larger than any storage");
        }
        Properties content = new Properties();
        try (InputStream in = Files.newInputStream(path)) {
            content.load(in);
        }
        return content;
    }

    private Optional<Sentence> told(String key) {
        return Optional.of(Sentence.of(EquinoxSecrets.class, key, path.toString()));
    }
}
