package org.fleetmail.report.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Evidence that somebody handed over: nothing of it is believed, nothing is unpacked, and links are not followed. */
final class Found {
    /** More files than any report has. */
    static final int MOST_FILES = 200_000;

    /** Opens a file of the evidence. */
    private interface Source {
        InputStream open() throws IOException;
    }

    /** What is done with all of it. */
    interface Work<T> {
        T on(Found found) throws IOException;
    }

    /** What is made of a file. */
    interface Use<T> {
        T of(InputStream in) throws IOException;
    }

    private final Map<String, Source> files = new LinkedHashMap<>();
    private final List<String> twice = new ArrayList<>();

    private Found() {}

    /** Works on what lies in a folder or a ZIP file. */
    static <T> T with(Path path, Work<T> work) throws IOException {
        Found found = new Found();
        if (Files.isDirectory(path)) {
            found.addFolder(path);
            return work.on(found);
        }
        try (ZipFile zip = new ZipFile(path.toFile())) {
            found.addZipped(zip);
            return work.on(found);
        }
    }

    private void addFolder(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) walk::iterator) {
                if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    String name = folder.relativize(file).toString().replace('\\', '/');
                    add(name, () -> Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS));
                }
            }
        }
    }

    private void addZipped(ZipFile zip) throws IOException {
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (!entry.isDirectory()) {
                add(entry.getName(), () -> zip.getInputStream(entry));
            }
        }
    }

    private void add(String name, Source source) throws IOException {
        if (files.size() == MOST_FILES) {
            throw new IOException("more than " + MOST_FILES + " files");
        }
        if (files.putIfAbsent(name, source) != null) {
            twice.add(name);
        }
    }

    Iterable<String> names() {
        return files.keySet();
    }

    /** Names that a ZIP file has more than once; which of them a reader sees is up to the reader. */
    List<String> twice() {
        return twice;
    }

    /** What a reader makes of a file; empty where it is not there. */
    <T> Optional<T> read(String name, Use<T> use) throws IOException {
        Source source = files.get(name);
        if (source == null) {
            return Optional.empty();
        }
        try (InputStream in = source.open()) {
            return Optional.of(use.of(in));
        }
    }

    /** The whole of a file; empty where it is not there. */
    Optional<byte[]> bytes(String name, int most) throws IOException {
        return read(name, in -> {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new IOException(name + ": more than " + most + " bytes");
            }
            return bytes;
        });
    }
}
