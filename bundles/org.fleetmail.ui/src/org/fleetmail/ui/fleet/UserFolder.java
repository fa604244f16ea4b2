package org.fleetmail.ui.fleet;

import java.nio.file.Path;
import java.util.Map;
import org.fleetmail.core.secret.KeyFileSecrets;

/** The folder of this user, which the command line uses too: {@code FLEETMAIL_HOME}, or {@code .fleetmail} in the home folder. */
public final class UserFolder {
    private UserFolder() {}

    public static Path path() {
        Map<String, String> environment = System.getenv();
        String named = System.getProperty("fleetmail.home", environment.getOrDefault("FLEETMAIL_HOME", ""));
        return named.isEmpty() ? Path.of(System.getProperty("user.home"), ".fleetmail") : Path.of(named);
    }

    /** The encrypted file of secrets; it need not be there yet. */
    public static Path secretFile() {
        return path().resolve("secrets").resolve("secrets.fms");
    }

    /** What is in the encrypted file of secrets, and in no other store. */
    public static KeyFileSecrets fileSecrets() {
        return new KeyFileSecrets(secretFile(), secretFile().resolveSibling("secrets.key"));
    }
}
