package org.fleetmail.core.fleet;

import java.nio.file.Path;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.model.Fleet;

/**
 * A fleet and the file it belongs to. Not thread-safe: whoever edits the fleet saves it.
 *
 * <p>Saving is atomic: the file is the old one or the new one, whatever happens; the old one is kept beside it as
 * {@code NAME.fleet.bak}. A file that somebody else has changed since is never overwritten, unless a person says so.
 */
public final class FleetDocument {
    private final Fleet fleet;
    private Path path;
    private String revision;

    FleetDocument(Fleet fleet, Path path, String revision) {
        this.fleet = fleet;
        this.path = path;
        this.revision = revision;
    }

    /** The fleet; its root is the only content of its {@link Fleet#eResource() resource}. */
    public Fleet fleet() {
        return fleet;
    }

    public Path path() {
        return path;
    }

    /** SHA-256 of the file as it was last read or saved, in hexadecimal; empty when it was neither. */
    public String revision() {
        return revision;
    }

    /** Whether the file is another one than was last read or saved, or is gone. */
    public boolean changedOnDisk() {
        throw new UnsupportedOperationException();
    }

    /** Saves to {@link #path()}; {@code FLEET-CHANGED} when somebody else has changed the file. */
    public Outcome<Path> save() {
        throw new UnsupportedOperationException();
    }

    /** Saves to {@link #path()} even when somebody else has changed the file: for a person who has decided so. */
    public Outcome<Path> saveOver() {
        throw new UnsupportedOperationException();
    }

    /** Saves to another file, which the document then belongs to; a file that is there already is kept as {@code .bak}. */
    public Outcome<Path> saveAs(Path other) {
        throw new UnsupportedOperationException("" + other);
    }
}
