package org.fleetmail.core.fleet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.fleetmail.core.internal.file.AtomicFile;
import org.fleetmail.core.internal.file.Sha256;
import org.fleetmail.core.trouble.FileTrouble;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.model.Fleet;

/**
 * A fleet and the file it belongs to. Not thread-safe: whoever edits the fleet saves it.
 *
 * <p>Saving is atomic: the file is the old one or the new one, whatever happens; the old one is kept beside it as
 * {@code NAME.fleet.bak}. A file that somebody else has changed since is never overwritten, unless a person says so.
 */
public final class FleetDocument {
    private final Fleet fleet;
    private final XMLResource resource;
    private Path path;
    private Read last;
    private boolean migrated;

    /**
     * The file as it was last read or saved.
     *
     * @param revision its hash
     * @param content what was in it
     */
    record Read(String revision, Snapshot content) {
        static final Read NOTHING = new Read("", Snapshot.NONE);
    }

    FleetDocument(Fleet fleet, Path path, Read last, boolean migrated) {
        this.fleet = fleet;
        this.path = path;
        this.last = last;
        this.migrated = migrated;
        this.resource =
                new XMIResourceImpl(URI.createFileURI(path.toAbsolutePath().toString()));
        resource.getContents().add(fleet);
    }

    /** The fleet; it is the only content of its {@link Fleet#eResource() resource}. */
    public Fleet fleet() {
        return fleet;
    }

    public Path path() {
        return path;
    }

    /** SHA-256 of the file as it was last read or saved, in hexadecimal; empty when it was neither. */
    public String revision() {
        return last.revision();
    }

    /** The fleet as it was last read or saved, before the changes since; a fleet that holds nothing where it was neither. */
    public Fleet base() {
        if (last.content().isNone()) {
            return NewFleet.empty(fleet.getId());
        }
        try (InputStream in = last.content().content()) {
            return new FleetReader(path, Limits.STANDARD)
                    .read(in)
                    .toOutcome()
                    .toOptional()
                    .orElseThrow()
                    .fleet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Says that what somebody else has saved is known now: saving replaces it.
     *
     * @param theirs the same file, as it was read after they saved it
     */
    public void follow(FleetDocument theirs) {
        last = theirs.last;
    }

    /** Whether the file is of an older format version, and saving it would make it one of ours. */
    public boolean migrated() {
        return migrated;
    }

    /** Whether the file is another one than was last read or saved, or is gone, or cannot be read. */
    public boolean changedOnDisk() {
        try {
            return !revision().equals(Sha256.ofFile(path));
        } catch (NoSuchFileException e) {
            return !revision().isEmpty();
        } catch (IOException e) {
            return true;
        }
    }

    /** Saves to {@link #path()}; {@code FLEET-CHANGED} when somebody else has changed, made or removed the file. */
    public Outcome<Path> save() {
        return changedOnDisk() ? changed() : saveOver();
    }

    private Outcome<Path> changed() {
        Optional<Trouble> obstacle = FleetFile.obstacle(path).map(o -> FleetFile.trouble(path, o));
        Trouble changed = Trouble.of(TroubleCode.FLEET_CHANGED, path.toString(), "");
        return Outcome.failed(obstacle.orElse(changed));
    }

    /** Saves to {@link #path()} even when somebody else has changed the file: for a person who has decided so. */
    public Outcome<Path> saveOver() {
        return saveAs(path);
    }

    /** Saves to another file, which the document then belongs to; a file that is there already is kept as {@code .bak}. */
    public Outcome<Path> saveAs(Path other) {
        Optional<Trouble> reason = Unsavable.reason(fleet)
                .map(unsavable -> Trouble.of(unsavable.code(), other.toString(), unsavable.detail()))
                .or(() -> FleetFile.obstacle(other).map(o -> FleetFile.trouble(other, o)));
        return reason.<Outcome<Path>>map(Outcome::failed).orElseGet(() -> write(other));
    }

    private Outcome<Path> write(Path file) {
        try {
            byte[] content = bytes();
            keepPrevious(file);
            AtomicFile.write(file, content);
            path = file;
            last = new Read(Sha256.of(content), Snapshot.of(content));
            migrated = false;
            resource.setURI(URI.createFileURI(file.toAbsolutePath().toString()));
            return Outcome.done(file);
        } catch (IOException e) {
            return Outcome.failed(FileTrouble.of(file, e));
        }
    }

    /** What saving would write. */
    byte[] bytes() throws IOException {
        return FleetWriter.bytes(fleet, resource);
    }

    private static void keepPrevious(Path file) throws IOException {
        if (Files.exists(file)) {
            AtomicFile.write(file.resolveSibling(file.getFileName() + ".bak"), Files.readAllBytes(file));
        }
    }
}
