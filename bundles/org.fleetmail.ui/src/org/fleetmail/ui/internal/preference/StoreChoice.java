package org.fleetmail.ui.internal.preference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fleetmail.core.trouble.FileTrouble;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.store.StorePlace;

/**
 * Which store a user works with: the one line of {@code store.url} in the user's data folder.
 *
 * @param file that file
 */
record StoreChoice(Path file) {
    static StoreChoice of(Path dataFolder) {
        return new StoreChoice(dataFolder.resolve(StorePlace.FILE));
    }

    /** A folder or a URL; empty: the folder {@code store} of the data folder. */
    String get() {
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** Works with this store from now on; {@code STORE-FAILED} where it cannot be one. */
    Outcome<Path> set(String place) {
        return place.isEmpty() ? forget() : StorePlace.of(place).then(store -> write(place));
    }

    private Outcome<Path> write(String place) {
        try {
            Files.createDirectories(file.getParent());
            return Outcome.done(Files.writeString(file, place + "\n"));
        } catch (IOException e) {
            return Outcome.failed(FileTrouble.of(file, e));
        }
    }

    private Outcome<Path> forget() {
        try {
            Files.deleteIfExists(file);
            return Outcome.done(file);
        } catch (IOException e) {
            return Outcome.failed(FileTrouble.of(file, e));
        }
    }
}
