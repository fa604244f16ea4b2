package org.fleetmail.device.profile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.internal.yaml.YamlReader;

/** Profiles in files, in UTF-8. */
public final class ProfileFile {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final int MAX_BYTES = 4 * YamlReader.MAX_CHARACTERS;

    private ProfileFile() {}

    /** The text of a file, up to a little more than a profile may have. */
    public static String read(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new String(bytes.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
        }
    }

    /** The name a profile of a file must have; empty where the file's name cannot be one. */
    public static Optional<String> nameOf(Path file) {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
        return NAME.matcher(name).matches() ? Optional.of(name) : Optional.empty();
    }

    /** Writes a new file; {@code FILE-ACCESS} where there is one already. */
    public static Outcome<Path> create(Path file, String yaml) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            return Outcome.done(Files.writeString(file, yaml, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, file.toString(), e));
        }
    }

    /** Writes a file whole, or leaves it as it is. */
    public static Outcome<Path> replace(Path file, String yaml) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(fresh, yaml);
            return Outcome.done(Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING));
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, file.toString(), e));
        }
    }

    /** Writes a proof into a file. */
    public static Outcome<Path> prove(Path file, WriteProof proof) {
        try {
            return WriteProofText.with(read(file), proof)
                    .map(yaml -> replace(file, yaml))
                    .orElseGet(() -> Outcome.failed(Trouble.of(TroubleCode.PROFILE_INVALID, file.toString(), "")));
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, file.toString(), e));
        }
    }
}
