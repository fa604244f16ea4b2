package org.fleetmail.core.fleet;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.fleetmail.core.internal.file.AtomicFile;
import org.fleetmail.core.internal.file.OwnerOnly;
import org.fleetmail.core.internal.file.Sha256;
import org.fleetmail.core.trouble.FileTrouble;
import org.fleetmail.core.trouble.Outcome;

/**
 * Fleets whose changes are not saved, kept aside for the case that the program ends unexpectedly. Each is a fleet file with
 * the name of the file it belongs to beside it; nobody but their owner may read them. As in every fleet file, there is no
 * secret in them, only names of secrets.
 *
 * @param folder where they are; it is made when it is needed
 */
public record Drafts(Path folder) {
    private static final String CONTENT = ".fleet";
    private static final String BELONGS_TO = ".path";
    private static final int LONGEST_PATH = 1 << 14;

    /**
     * One fleet that was kept aside.
     *
     * @param original the file it belongs to
     * @param file where it is
     * @param at when it was kept
     */
    public record Draft(Path original, Path file, Instant at) {}

    /**
     * Keeps what is in a document now.
     *
     * @param same asked before it is written whether the fleet is still the one that was looked at; if not, nothing is kept
     * @return whether it was kept, or why it could not be
     */
    public Outcome<Boolean> keep(FleetDocument document, BooleanSupplier same) {
        Path original = document.path().toAbsolutePath().normalize();
        Path file = file(original, CONTENT);
        try {
            byte[] content = document.bytes();
            if (!same.getAsBoolean()) {
                return Outcome.done(false);
            }
            Files.createDirectories(folder, ownerOnly());
            write(file(original, BELONGS_TO), original.toString().getBytes(StandardCharsets.UTF_8));
            write(file, content);
            return Outcome.done(true);
        } catch (IOException e) {
            return Outcome.failed(FileTrouble.of(file, e));
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        AtomicFile.write(file, content, OwnerOnly.rights(file));
    }

    private static FileAttribute<?>[] ownerOnly() {
        return File.separator.equals("/")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private Path file(Path original, String ending) {
        return folder.resolve(name(original) + ending);
    }

    private static String name(Path original) {
        String hash = Sha256.of(original.toString().getBytes(StandardCharsets.UTF_8));
        return hash.substring(0, 32);
    }

    private static Path belongsTo(Path file) {
        return file.resolveSibling(file.getFileName().toString().replace(CONTENT, BELONGS_TO));
    }

    /** All that were kept and not forgotten. What is not readable is left where it is. */
    public List<Draft> all() {
        List<Draft> drafts = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + CONTENT)) {
                files.forEach(file -> draft(file).ifPresent(drafts::add));
            } catch (IOException | DirectoryIteratorException e) {
                return List.copyOf(drafts);
            }
        }
        return drafts;
    }

    private Optional<Draft> draft(Path file) {
        try (BufferedReader in = Files.newBufferedReader(belongsTo(file))) {
            char[] path = new char[LONGEST_PATH];
            int length = in.read(path);
            Path original = Path.of(new String(path, 0, Math.max(0, length)));
            return Optional.of(
                    new Draft(original, file, Files.getLastModifiedTime(file).toInstant()));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Puts what a person has not decided about out of the way of what is kept of the same file from now on. */
    public Outcome<Draft> putOff(Draft draft) {
        return move(draft, name(draft.original()) + "-" + draft.at().toEpochMilli());
    }

    /** Takes what was put off as what is kept of its file now. */
    public Outcome<Draft> resume(Draft draft) {
        return move(draft, name(draft.original()));
    }

    private Outcome<Draft> move(Draft draft, String name) {
        Path file = folder.resolve(name + CONTENT);
        if (file.equals(draft.file())) {
            return Outcome.done(draft);
        }
        try {
            write(belongsTo(file), draft.original().toString().getBytes(StandardCharsets.UTF_8));
            Files.move(draft.file(), file, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(belongsTo(draft.file()));
            return Outcome.done(new Draft(draft.original(), file, draft.at()));
        } catch (IOException e) {
            return Outcome.failed(FileTrouble.of(draft.file(), e));
        }
    }

    /** Forgets what was kept of a file now: it was saved, or a person does not want it. What was put off stays. */
    public Outcome<Path> forget(Path original) {
        return delete(file(original.toAbsolutePath().normalize(), CONTENT));
    }

    /** Forgets what a person does not want. */
    public Outcome<Path> forget(Draft draft) {
        return delete(draft.file());
    }

    private static Outcome<Path> delete(Path file) {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(belongsTo(file));
            return Outcome.done(file);
        } catch (IOException e) {
            return Outcome.failed(FileTrouble.of(file, e));
        }
    }
}
