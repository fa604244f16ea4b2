package org.fleetmail.core.internal.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;
import java.util.UUID;

/** Writes files so that they are at any moment the old one or the new one, also when the power fails. */
public final class AtomicFile {
    private AtomicFile() {}

    /**
     * Replaces or makes a file: writes a new one beside it, forces it to disk and moves it over. A file that was there
     * keeps its rights.
     *
     * @param attributes rights of a file that was not there before; none: as the system makes files
     */
    public static void write(Path file, byte[] content, FileAttribute<?>... attributes) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path next = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            create(next, content, attributes);
            copyRights(file, next);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(folder);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    /** Why a file must not be replaced. */
    public enum Obstacle {
        /** Moving a new file over a link would cut it. */
        SYMBOLIC_LINK,
        /** It is a folder, a pipe or a device. */
        NOT_A_FILE,
        /** Its own rights say so; moving a new file over it would go round them. */
        READ_ONLY
    }

    /** What stands against replacing a file; nothing stands against making one. */
    public static Optional<Obstacle> obstacle(Path file) {
        if (Files.isSymbolicLink(file)) {
            return Optional.of(Obstacle.SYMBOLIC_LINK);
        }
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file)) {
            return Optional.of(Obstacle.NOT_A_FILE);
        }
        return Files.isWritable(file) ? Optional.empty() : Optional.of(Obstacle.READ_ONLY);
    }

    private static void create(Path file, byte[] content, FileAttribute<?>... attributes) throws IOException {
        Files.createFile(file, attributes);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void copyRights(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view != null && Files.exists(from)) {
            view.setPermissions(Files.getPosixFilePermissions(from));
        }
    }

    /** Forces the move itself to disk, where folders can be opened: not on Windows, which does so by itself. */
    private static void force(Path folder) throws IOException {
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
