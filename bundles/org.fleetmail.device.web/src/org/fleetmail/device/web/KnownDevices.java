package org.fleetmail.device.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fleetmail.core.trouble.FileTrouble;
import org.fleetmail.core.trouble.Outcome;

/**
 * Which certificate was agreed for which device, as SSH's {@code known_hosts} does for host keys: one line for each,
 * {@code https://192.0.2.17 SHA-256}; of two for the same device the later holds. Without a file it is known until the
 * program ends.
 */
public final class KnownDevices {
    private static final Pattern LINE = Pattern.compile("(\\S{1,300}) ([0-9a-f]{64})");
    private static final int LARGEST = 4 * 1024 * 1024;

    private final Optional<Path> file;
    private final Map<String, String> agreed = new ConcurrentHashMap<>();

    /** @param file where agreements are kept; it need not be there yet */
    public KnownDevices(Optional<Path> file) {
        this.file = file;
        file.filter(Files::isRegularFile).ifPresent(this::read);
    }

    private void read(Path path) {
        try {
            if (Files.size(path) <= LARGEST) {
                Files.readAllLines(path).forEach(this::read);
            }
        } catch (IOException e) {
            agreed.clear();
        }
    }

    private void read(String line) {
        Matcher parts = LINE.matcher(line);
        if (parts.matches()) {
            agreed.put(parts.group(1), parts.group(2));
        }
    }

    /** Fingerprint of the certificate agreed for an origin. */
    Optional<String> of(String origin) {
        return Optional.ofNullable(agreed.get(origin));
    }

    /** Agrees on a certificate until the program ends. */
    void remember(String origin, String sha256) {
        agreed.put(origin, sha256);
    }

    /** Agrees on a certificate from now on. It is known until the program ends even where the file cannot be written. */
    synchronized Outcome<Void> keep(String origin, String sha256) {
        remember(origin, sha256);
        if (file.isEmpty()) {
            return Outcome.done(null);
        }
        Path path = file.get();
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, origin + " " + sha256 + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return Outcome.done(null);
        } catch (IOException e) {
            return Outcome.failed(FileTrouble.of(path, e));
        }
    }
}
