package org.fleetmail.cli.internal.session;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where Fleetmail keeps what belongs to a user: {@code FLEETMAIL_HOME}, or {@code .fleetmail} in the home folder.
 *
 * @param path the folder
 */
public record DataFolder(Path path) {
    /** The folder of this user. */
    public static DataFolder of(Map<String, String> environment, Path userHome) {
        String named = environment.getOrDefault("FLEETMAIL_HOME", "");
        return new DataFolder(named.isEmpty() ? userHome.resolve(".fleetmail") : Path.of(named));
    }

    /** Observations, runs and the journal. */
    public Path store() {
        return path.resolve("store");
    }

    /** The encrypted secrets of unattended runs. */
    public Path secrets() {
        return path.resolve("secrets").resolve("secrets.fms");
    }

    /** The key of {@link #secrets()}. */
    public Path key() {
        return path.resolve("secrets").resolve("secrets.key");
    }

    /** Device profiles of this user, beside the shipped ones. */
    public Path profiles() {
        return path.resolve("profiles");
    }

    public Path log() {
        return path.resolve("log").resolve("fleetmail.log");
    }
}
