package org.fleetmail.core.fleet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fleetmail.core.internal.file.AtomicFile;
import org.fleetmail.core.internal.file.AtomicFile.Obstacle;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.FileTrouble;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.model.Fleet;

/**
 * Opens fleet files. A fleet file is XMI in UTF-8 with one line per attribute. Whatever is in it is hostile until it was
 * read to its end: it is bounded in size, depth and length, nothing else is ever fetched because of it, and one that has
 * mistakes gives a list of them instead of half a fleet. Opening never touches a document that is already open.
 */
public final class FleetFile {
    private FleetFile() {}

    /** The document in a file, or the first of the file's problems. */
    public static Outcome<FleetDocument> open(Path file) {
        return read(file).toOutcome();
    }

    /** The document in a file, or all of the file's problems. */
    public static Opening read(Path file) {
        return read(file, Limits.STANDARD);
    }

    /** As {@link #read(Path)} with other bounds. */
    public static Opening read(Path file, Limits limits) {
        Optional<Trouble> unreadable =
                obstacle(file).filter(o -> o != Obstacle.READ_ONLY).map(o -> trouble(file, o));
        if (unreadable.isPresent()) {
            return refused(file, unreadable.get());
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new FleetReader(file, limits).read(in);
        } catch (IOException e) {
            return refused(file, FileTrouble.of(file, e));
        }
    }

    private static Opening refused(Path file, Trouble trouble) {
        return new Opening.Refused(List.of(new Problem(file, 0, 0, trouble.code(), trouble.detail())));
    }

    /** A document of a fleet that is not on disk yet; {@link FleetDocument#save} makes the file, if it is not there. */
    public static FleetDocument create(Fleet fleet, Path file) {
        return new FleetDocument(fleet, file, FleetDocument.Read.NOTHING, false);
    }

    static Optional<Obstacle> obstacle(Path file) {
        return AtomicFile.obstacle(file);
    }

    static Trouble trouble(Path file, Obstacle obstacle) {
        Sentence detail = Sentence.of(FleetFile.class, "obstacle." + obstacle);
        return Trouble.of(TroubleCode.FILE_ACCESS, file.toString(), detail);
    }
}
