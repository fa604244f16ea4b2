package org.fleetmail.client.export;

import java.nio.file.Path;
import java.util.List;
import org.fleetmail.core.text.Sentence;

/**
 * What was written for a fleet.
 *
 * @param index the page to begin with
 * @param files everything that was written, without the index
 * @param omissions what was not written, and why
 */
public record ExportReport(Path index, List<Path> files, List<Sentence> omissions) {
    public ExportReport {
        files = List.copyOf(files);
        omissions = List.copyOf(omissions);
    }
}
