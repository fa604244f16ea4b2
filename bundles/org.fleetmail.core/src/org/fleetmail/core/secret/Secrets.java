package org.fleetmail.core.secret;

import java.util.SortedSet;
import org.fleetmail.core.trouble.Outcome;

/**
 * The place where secrets are kept under names; fleet files hold only the names. Implementations: Equinox secure storage
 * (console), a key file or the environment (unattended runs). All methods may block, so none is called on the UI thread.
 */
public interface Secrets {
    /** The secret of a name, or {@code SECRET-MISSING}, or {@code SECRET-STORE} where the store cannot be opened. */
    Outcome<Secret> find(String name);

    /** Keeps a secret, replacing the one of the same name. */
    Outcome<Void> keep(String name, Secret secret);

    /** Removes a secret; removing one that is not there is no trouble. */
    Outcome<Void> forget(String name);

    /** Names, never values. */
    Outcome<SortedSet<String>> names();

    /** Whether {@link #keep} and {@link #forget} can ever succeed here; the environment, for example, is only read. */
    default boolean writable() {
        return true;
    }
}
