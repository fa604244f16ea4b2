package org.fleetmail.report.internal.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The faces of a document, which are open until it is closed.
 *
 * @param all the first has Japanese letters, the others what it lacks; none where there is no face with Japanese letters
 * @param broken files that would have been taken, but cannot be read
 */
record Faces(List<Face> all, List<Path> broken) implements AutoCloseable {
    Faces {
        all = List.copyOf(all);
        broken = List.copyOf(broken);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Names of the files that cannot be read, apart by commas. */
    String brokenNames() {
        return broken.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    @Override
    public void close() throws IOException {
        for (Face face : all) {
            face.release();
        }
    }
}
