package org.fleetmail.testkit.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The classes that a first process has loaded, in a form in which further ones have them at once (class data sharing, JEP
 * 350): they start in half the time. Java archives classes only from jars, and not from signed ones, so every place of a
 * class path is copied into a jar without signatures.
 */
final class ClassArchive {
    private static final Set<String> NO_CLASSES = Set.of("target", "src", "src-gen");

    private final Path folder;
    private final List<String> jars = new ArrayList<>();

    /** @param folder where the jars and the archive are kept */
    ClassArchive(Path folder) {
        this.folder = folder;
    }

    /** The jars with which the archive can be used. */
    synchronized List<String> classPath(Collection<String> places) throws IOException {
        if (jars.isEmpty()) {
            for (String place : places) {
                jars.add(jar(Path.of(place), folder.resolve(jars.size() + ".jar"))
                        .toString());
            }
        }
        return jars;
    }

    /** Has the first process make the archive at its end, and every other one use it. */
    List<String> options() {
        Path archive = folder.resolve("classes.jsa");
        String use = Files.exists(archive) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=";
        return List.of("-Xlog:disable", "-Xlog:all=error", use + archive);
    }

    private static Path jar(Path place, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.setLevel(Deflater.NO_COMPRESSION);
            if (Files.isDirectory(place)) {
                addFolder(place, out);
            } else {
                addJar(place, out);
            }
        }
        return jar;
    }

    private static void addFolder(Path place, ZipOutputStream out) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(place)) {
            files = all.filter(file -> Files.isRegularFile(file)
                            && !NO_CLASSES.contains(
                                    place.relativize(file).getName(0).toString()))
                    .toList();
        }
        for (Path file : files) {
            out.putNextEntry(new ZipEntry(place.relativize(file).toString()));
            Files.copy(file, out);
        }
    }

    private static void addJar(Path place, ZipOutputStream out) throws IOException {
        try (ZipFile in = new ZipFile(place.toFile())) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                if (!entry.getName().matches("META-INF/[^/]*\\.(SF|RSA|DSA|EC)")) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    try (InputStream content = in.getInputStream(entry)) {
                        content.transferTo(out);
                    }
                }
            }
        }
    }
}
