package org.fleetmail.core.fleet;

import java.nio.file.Path;
import org.fleetmail.core.trouble.Outcome;
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
        throw new UnsupportedOperationException(file + " " + limits);
    }

    /** A document of a fleet that is not on disk yet; {@link FleetDocument#save} makes the file, if it is not there. */
    public static FleetDocument create(Fleet fleet, Path file) {
        throw new UnsupportedOperationException(file + " " + fleet);
    }
}
