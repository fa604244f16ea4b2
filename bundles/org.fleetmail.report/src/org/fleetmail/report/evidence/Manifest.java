package org.fleetmail.report.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What belongs to a report, each file with its hash, chained to the journal by the hash of its last entry at that time.
 *
 * @param madeAt when
 * @param program version of Fleetmail
 * @param fleet name of the fleet
 * @param vantage the computer it was seen from
 * @param run the run it is about, if it is about one
 * @param head the end of the journal; empty where the journal was damaged or could not be read
 * @param files what lies beside the manifest
 * @param reports what lies beside the evidence: the report itself
 */
public record Manifest(
        Instant madeAt,
        String program,
        String fleet,
        String vantage,
        Optional<String> run,
        Optional<Head> head,
        List<HashedFile> files,
        List<HashedFile> reports) {
    /** Name of its file. */
    public static final String NAME = "manifest.json";

    public Manifest {
        files = List.copyOf(files);
        reports = List.copyOf(reports);
    }

    /**
     * The end of a journal.
     *
     * @param entries how many entries it had
     * @param hash hash of the last
     */
    public record Head(long entries, String hash) {}
}
