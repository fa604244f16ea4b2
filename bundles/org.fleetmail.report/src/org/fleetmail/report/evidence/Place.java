package org.fleetmail.report.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Where evidence is written to. */
sealed interface Place extends AutoCloseable {
    /** Writes a file. */
    HashedFile put(EvidenceFile file) throws IOException;

    @Override
    void close() throws IOException;

    /** A new place of a form. */
    static Place of(EvidenceForm form, Path path) throws IOException {
        return switch (form) {
            case FOLDER -> new Folder(path);
            case ZIP -> new Zip(new ZipOutputStream(Files.newOutputStream(path)));
        };
    }

    /** A folder. */
    record Folder(Path folder) implements Place {
        @Override
        public HashedFile put(EvidenceFile file) throws IOException {
            Path path = folder.resolve(file.path());
            Files.createDirectories(path.getParent());
            try (OutputStream out = Files.newOutputStream(path)) {
                return Hashing.write(file, out);
            }
        }

        @Override
        public void close() {
            // every file was closed when it was written
        }
    }

    /** A ZIP file. */
    record Zip(ZipOutputStream zip) implements Place {
        @Override
        public HashedFile put(EvidenceFile file) throws IOException {
            zip.putNextEntry(new ZipEntry(file.path()));
            HashedFile hashed = Hashing.write(file, zip);
            zip.closeEntry();
            return hashed;
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
