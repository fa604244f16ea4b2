package org.fleetmail.report.internal.pdf;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds faces on this computer: one for Japanese and Latin letters, and one more for the letters it lacks. Only faces with
 * TrueType outlines are taken, as only those can be embedded in part, and only where the face itself allows embedding
 * (OS/2 table, fsType).
 */
final class FontFiles {
    /** In order of preference: Debian's free faces, then what Windows and macOS bring. */
    private static final List<String> JAPANESE = List.of(
            "bizudpgothic-regular.ttf",
            "ipaexg.ttf",
            "ipagp.ttf",
            "ipag.ttf",
            "vl-pgothic-regular.ttf",
            "biz-udgothicr.ttc",
            "yugothr.ttc",
            "meiryo.ttc",
            "msgothic.ttc",
            "arial unicode.ttf");

    private static final List<String> OTHER =
            List.of("dejavusans.ttf", "notosans-regular.ttf", "segoeui.ttf", "arial unicode.ttf", "arial.ttf");
    private static final int DEEPEST = 6;

    private final Map<String, Path> files;

    private FontFiles(Map<String, Path> files) {
        this.files = files;
    }

    /** What is below some folders; those that are missing are left out. */
    static FontFiles below(List<Path> folders) throws IOException {
        Map<String, Path> found = new HashMap<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                collect(folder, found);
            }
        }
        return new FontFiles(found);
    }

    /** What this computer has. */
    static FontFiles here() throws IOException {
        List<Path> folders = new ArrayList<>();
        String home = System.getProperty("user.home", "");
        for (String folder : List.of(
                "/usr/share/fonts",
                "/usr/local/share/fonts",
                home + "/.fonts",
                home + "/.local/share/fonts",
                "/System/Library/Fonts",
                "/Library/Fonts",
                home + "/Library/Fonts")) {
            folders.add(Path.of(folder));
        }
        Optional.ofNullable(System.getenv("WINDIR")).ifPresent(windows -> folders.add(Path.of(windows, "Fonts")));
        Optional.ofNullable(System.getenv("LOCALAPPDATA"))
                .ifPresent(own -> folders.add(Path.of(own, "Microsoft", "Windows", "Fonts")));
        return below(folders);
    }

    /** A face with Japanese letters and, if there is one, a face for what it lacks; a file that is broken is left out and told. */
    Faces faces() throws IOException {
        List<Path> broken = new ArrayList<>();
        Optional<Face> japanese = first(JAPANESE, broken);
        Optional<Face> other = japanese.isPresent() ? first(OTHER, broken) : Optional.empty();
        return new Faces(Stream.concat(japanese.stream(), other.stream()).toList(), broken);
    }

    private Optional<Face> first(List<String> names, List<Path> broken) throws IOException {
        for (String name : names) {
            Path file = files.get(name);
            if (file != null) {
                Optional<Face> face = usable(file, broken);
                if (face.isPresent()) {
                    return face;
                }
            }
        }
        return Optional.empty();
    }

    /** The library fails in many ways at a file that is none of its kind. */
    private static Optional<Face> usable(Path file, List<Path> broken) throws IOException {
        Face face;
        try {
            face = new Face(file);
        } catch (IOException | RuntimeException e) {
            broken.add(file);
            return Optional.empty();
        }
        try {
            if (face.mayBeEmbedded()) {
                face.rehearse();
                return Optional.of(face);
            }
        } catch (IOException | RuntimeException e) {
            broken.add(file);
        }
        face.release();
        return Optional.empty();
    }

    /** What cannot be read is left out. */
    private static void collect(Path folder, Map<String, Path> found) throws IOException {
        Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                found.putIfAbsent(file.getFileName().toString().toLowerCase(Locale.ROOT), file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException cause) {
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
