package org.fleetmail.cli.internal.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fleetmail.core.secret.Secret;

/** Standard input that is a file or a pipe: one answer a line, nobody to ask. */
public final class StreamPrompt implements Prompt {
    private static final int LONGEST_LINE = 4096;

    private final Reader input;

    public StreamPrompt(InputStream input) {
        this.input = new InputStreamReader(input, StandardCharsets.UTF_8);
    }

    @Override
    public boolean interactive() {
        return false;
    }

    @Override
    public Optional<String> line(String question) {
        try {
            return nextLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Secret> secret(String question) {
        return line(question).map(Secret::of);
    }

    private Optional<String> nextLine() throws IOException {
        StringBuilder line = new StringBuilder();
        int next = input.read();
        if (next < 0) {
            return Optional.empty();
        }
        while (next >= 0 && next != '\n' && line.length() < LONGEST_LINE) {
            if (next != '\r') {
                line.append((char) next);
            }
            next = input.read();
        }
        return Optional.of(line.toString());
    }
}
