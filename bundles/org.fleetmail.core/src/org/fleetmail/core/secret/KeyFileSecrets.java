package org.fleetmail.core.secret;

import java.nio.file.Path;
import java.util.SortedSet;
import org.fleetmail.core.trouble.Outcome;

/**
 * Secrets in a file, encrypted with AES-256-GCM under a key that is in a file of its own, for unattended runs. Both are
 * made when the first secret is kept, the key file with rights for its owner alone; a key file that others may read is
 * refused.
 */
public final class KeyFileSecrets implements Secrets {
    private final Path secrets;
    private final Path key;

    public KeyFileSecrets(Path secrets, Path key) {
        this.secrets = secrets;
        this.key = key;
    }

    @Override
    public Outcome<Secret> find(String name) {
        throw new UnsupportedOperationException(secrets + " " + key);
    }

    @Override
    public Outcome<Void> keep(String name, Secret secret) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Void> forget(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<SortedSet<String>> names() {
        throw new UnsupportedOperationException();
    }
}
