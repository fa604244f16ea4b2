package org.fleetmail.report.evidence;

import java.util.List;
import java.util.stream.Stream;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.report.seal.SealCheck;
import org.fleetmail.store.journal.Journal;

/**
 * What an examination of evidence found.
 *
 * @param manifest its manifest
 * @param sha256 hash of the manifest, to be compared with one that was noted elsewhere
 * @param defects everything that is not as it should be; empty where all is
 * @param seal what signature and time stamp are worth
 */
public record EvidenceCheck(Manifest manifest, String sha256, List<Defect> defects, SealCheck seal) {
    public EvidenceCheck {
        defects = List.copyOf(defects);
    }

    /** The same, and whether a journal still has the entry that the evidence was chained to. */
    public Outcome<EvidenceCheck> against(Journal journal) {
        if (manifest.head().isEmpty() || manifest.head().get().entries() == 0) {
            return Outcome.done(this);
        }
        Manifest.Head head = manifest.head().get();
        return journal.at(head.entries())
                .map(entry -> entry.filter(there -> there.hash().equals(head.hash()))
                        .map(same -> this)
                        .orElseGet(
                                () -> with(new Defect(Defect.Kind.OTHER_JOURNAL, head.entries() + " " + head.hash()))));
    }

    private EvidenceCheck with(Defect defect) {
        return new EvidenceCheck(
                manifest,
                sha256,
                Stream.concat(defects.stream(), Stream.of(defect)).toList(),
                seal);
    }
}
