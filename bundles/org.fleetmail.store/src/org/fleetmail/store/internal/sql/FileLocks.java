package org.fleetmail.store.internal.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.store.run.RunLock;

/** Locks of the operating system on files in one folder. The files stay: removing one that somebody waits for is a race. */
public final class FileLocks implements Locks {
    private final Path folder;

    public FileLocks(Path folder) {
        this.folder = folder;
    }

    /** Opens something. */
    @FunctionalInterface
    private interface Opening<T> {
        T open() throws IOException;
    }

    @Override
    public Outcome<RunLock> take(String name) {
        return attempt(name, () -> new Held(folder.resolve(name)));
    }

    private <T> Outcome<T> attempt(String name, Opening<T> opening) {
        try {
            Files.createDirectories(folder);
            return Outcome.done(opening.open());
        } catch (OverlappingFileLockException e) {
            return Outcome.failed(Trouble.of(TroubleCode.RUN_BUSY, name, ""));
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.STORE_FAILED, folder.toString(), e));
        }
    }

    /** A file that is locked as long as it is open. */
    private static final class Held implements RunLock {
        private final FileChannel channel;
        private final FileLock lock;

        /** Locks the file; throws {@link OverlappingFileLockException} when anybody else has it. */
        Held(Path file) throws IOException {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                lock = channel.tryLock();
                if (lock == null) {
                    throw new OverlappingFileLockException();
                }
            } catch (IOException | OverlappingFileLockException e) {
                channel.close();
                throw e;
            }
        }

        @Override
        public void close() {
            try {
                lock.release();
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
