package org.fleetmail.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;

/** The one file of a store, inside the ZIP file that H2 writes. */
final class Backup {
    private static final String FILE = Store.NAME + ".mv.db";
    /** What a file that is replaced is kept as. */
    private static final String ASIDE = FILE + ".before-restore";

    private Backup() {}

    static Outcome<Path> restore(Path backup, Path folder) {
        try {
            PrivateFolder.make(folder);
            Path draft = Files.createTempFile(folder, "restore", ".mv.db");
            try {
                if (!unpack(backup, draft)) {
                    return Outcome.failed(Trouble.of(TroubleCode.STORE_DAMAGED, backup.toString(), FILE));
                }
                putInPlace(draft, folder.resolve(FILE));
                return Outcome.done(folder.resolve(FILE));
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, backup.toString(), e));
        }
    }

    private static boolean unpack(Path backup, Path draft) throws IOException {
        try (InputStream bytes = Files.newInputStream(backup);
                ZipInputStream zip = new ZipInputStream(bytes)) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null && !entry.getName().equals(FILE)) {
                entry = zip.getNextEntry();
            }
            if (entry != null) {
                Files.copy(zip, draft, StandardCopyOption.REPLACE_EXISTING);
            }
            return entry != null;
        }
    }

    private static void putInPlace(Path draft, Path file) throws IOException {
        if (Files.exists(file)) {
            Files.move(file, file.resolveSibling(ASIDE), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.deleteIfExists(file.resolveSibling(Store.NAME + ".mark"));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
