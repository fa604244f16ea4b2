package org.fleetmail.core.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fleetmail.core.trouble.FileTrouble;
import org.fleetmail.core.trouble.Outcome;

/**
 * Which certificate was agreed for which device, as SSH's {@code known_hosts} does for host keys: one line for each,
 * {@code https://192.0.2.17 SHA-256 TIME NOTE}; of two for the same device the later holds. What another program changes in
 * the file is seen. Without a file it is known until the program ends. Thread-safe.
 */
public final class KnownDevices {
    private static final Pattern LINE = Pattern.compile("(\\S{1,300}) ([0-9a-f]{64})(?: (\\S{1,40})(?: (.{0,500}))?)?");
    private static final int LARGEST = 4 * 1024 * 1024;
    private static final int LONGEST_NOTE = 500;

    private final Optional<Path> file;
    private final Map<String, String> remembered = new ConcurrentHashMap<>();
    private SortedMap<String, Agreement> kept = new TreeMap<>();
    private FileTime asOf = FileTime.fromMillis(0);

    /**
     * What was agreed for one device.
     *
     * @param sha256 fingerprint of its certificate, in lower-case hexadecimal
     * @param at when, where that was noted
     * @param note why, in the words of whoever agreed; may be empty
     */
    public record Agreement(String sha256, Optional<Instant> at, String note) {}

    /** @param file where agreements are kept; it need not be there yet */
    public KnownDevices(Optional<Path> file) {
        this.file = file;
    }

    private synchronized void readAgain() {
        if (file.isEmpty()) {
            return;
        }
        try {
            FileTime now =
                    Files.isRegularFile(file.get()) ? Files.getLastModifiedTime(file.get()) : FileTime.fromMillis(0);
            if (!now.equals(asOf)) {
                kept = now.toMillis() > 0 && Files.size(file.get()) <= LARGEST ? read(file.get()) : new TreeMap<>();
                asOf = now;
            }
        } catch (IOException e) {
            kept = new TreeMap<>();
        }
    }

    private static SortedMap<String, Agreement> read(Path path) throws IOException {
        SortedMap<String, Agreement> all = new TreeMap<>();
        for (String line : Files.readAllLines(path)) {
            Matcher parts = LINE.matcher(line);
            if (parts.matches()) {
                String note = parts.group(4) == null ? "" : parts.group(4);
                all.put(parts.group(1), new Agreement(parts.group(2), time(parts.group(3)), note));
            }
        }
        return all;
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.ofNullable(text).map(Instant::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Fingerprint of the certificate agreed for an origin, for example {@code https://192.0.2.17}. */
    public synchronized Optional<String> of(String origin) {
        readAgain();
        return Optional.ofNullable(kept.get(origin))
                .map(Agreement::sha256)
                .or(() -> Optional.ofNullable(remembered.get(origin)));
    }

    /** Everything that is kept, by origin. */
    public synchronized SortedMap<String, Agreement> all() {
        readAgain();
        return Collections.unmodifiableSortedMap(new TreeMap<>(kept));
    }

    /** Agrees on a certificate until the program ends. */
    public void remember(String origin, String sha256) {
        remembered.put(origin, sha256);
    }

    /**
     * Agrees on a certificate from now on. It is known until the program ends even where the file cannot be written.
     *
     * @param note why; on one line and no longer than {@value #LONGEST_NOTE} characters
     */
    public synchronized Outcome<Void> keep(String origin, String sha256, Instant at, String note) {
        remember(origin, sha256);
        if (file.isEmpty()) {
            return Outcome.done(null);
        }
        String why = note.replaceAll("\\p{Cntrl}", " ").strip();
        String line = origin + " " + sha256 + " " + at + " " + why.substring(0, Math.min(why.length(), LONGEST_NOTE));
        Path path = file.get();
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, line.strip() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            asOf = FileTime.fromMillis(0);
            return Outcome.done(null);
        } catch (IOException e) {
            return Outcome.failed(FileTrouble.of(path, e));
        }
    }

    /**
     * Ends an agreement.
     *
     * @return whether there was one
     */
    public synchronized Outcome<Boolean> forget(String origin) {
        boolean was = of(origin).isPresent();
        remembered.remove(origin);
        if (!kept.containsKey(origin)) {
            return Outcome.done(was);
        }
        Path path = file.orElseThrow();
        try {
            List<String> others = Files.readAllLines(path).stream()
                    .filter(line -> !line.startsWith(origin + " "))
                    .toList();
            Path fresh = Files.write(path.resolveSibling(path.getFileName() + ".new"), others);
            Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
            asOf = FileTime.fromMillis(0);
            return Outcome.done(true);
        } catch (IOException e) {
            return Outcome.failed(FileTrouble.of(path, e));
        }
    }
}
