package org.fleetmail.cli.internal.session;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;

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

    /** Makes the folder of {@link #secrets()} where it is missing; only its owner may enter it, where owners are known. */
    public Outcome<Path> makeSecretsFolder() {
        Path folder = secrets().getParent();
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, ownerOnly());
            }
            return Outcome.done(folder);
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, folder.toString(), e));
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        if (!File.separator.equals("/")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        };
    }

    /** Agreed certificates of devices; the start scripts name the same file to the driver. */
    public Path knownDevices() {
        return path.resolve("known-devices");
    }

    public Path log() {
        return path.resolve("log").resolve("fleetmail.log");
    }
}
