package org.fleetmail.cli.internal.terminal;

import java.util.Optional;
import org.fleetmail.core.secret.Secret;

/** Where answers and secrets come from. */
public interface Prompt {
    /** Whether a person can answer. */
    boolean interactive();

    /** Asks for a line; empty at the end of input. */
    Optional<String> line(String question);

    /** Asks for a secret without showing it; empty at the end of input. */
    Optional<Secret> secret(String question);
}
