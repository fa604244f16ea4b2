package org.fleetmail.cli.internal.terminal;

import java.io.Console;
import java.util.Arrays;
import java.util.Optional;
import org.fleetmail.core.secret.Secret;

/** A person at a console. */
public final class ConsolePrompt implements Prompt {
    private final Console console;

    public ConsolePrompt(Console console) {
        this.console = console;
    }

    @Override
    public boolean interactive() {
        return true;
    }

    @Override
    public Optional<String> line(String question) {
        return Optional.ofNullable(console.readLine("%s", question));
    }

    @Override
    public Optional<Secret> secret(String question) {
        char[] typed = console.readPassword("%s", question);
        if (typed == null) {
            return Optional.empty();
        }
        Secret secret = Secret.of(typed);
        Arrays.fill(typed, ' ');
        return Optional.of(secret);
    }
}
