package org.fleetmail.client.export;

import java.util.List;
import org.fleetmail.client.format.ExportedFile;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;

/** A file at its place within the folder of an export. */
record ExportedAs(String path, byte[] content) {
    /** Files of a form within a subfolder (empty or ending in /), or an omission noted. */
    static List<ExportedAs> in(String subfolder, Outcome<List<ExportedFile>> written, List<Sentence> omissions) {
        return switch (written) {
            case Outcome.Done<List<ExportedFile>>(var files) ->
                files.stream()
                        .map(file -> new ExportedAs(subfolder + file.name(), file.content()))
                        .toList();
            case Outcome.Failed<List<ExportedFile>>(var trouble) -> {
                omissions.add(Sentence.of(ExportedAs.class, "omitted", subfolder + trouble.where(), trouble.detail()));
                yield List.of();
            }
        };
    }
}
