package org.fleetmail.core.trouble;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.fleetmail.core.text.Sentence;

/** Troubles with files, in words: the messages of Java's exceptions are often the name of the file and no more. */
public final class FileTrouble {
    private FileTrouble() {}

    /** A {@code FILE-ACCESS} of what went wrong with a file. */
    public static Trouble of(Path file, IOException cause) {
        return new Trouble(TroubleCode.FILE_ACCESS, file.toString(), reason(cause), Optional.of(cause));
    }

    private static Sentence reason(IOException cause) {
        return switch (cause) {
            case NoSuchFileException e -> Sentence.of(FileTrouble.class, "file.missing", e.getFile());
            case AccessDeniedException e -> Sentence.of(FileTrouble.class, "file.denied", e.getFile());
            case FileAlreadyExistsException e -> Sentence.of(FileTrouble.class, "file.exists", e.getFile());
            case NotDirectoryException e -> Sentence.of(FileTrouble.class, "file.no-folder", e.getFile());
            case FileSystemException e -> Sentence.verbatim(Objects.requireNonNullElse(e.getReason(), e.toString()));
            default -> Sentence.verbatim(Objects.requireNonNullElse(cause.getMessage(), cause.toString()));
        };
    }
}
