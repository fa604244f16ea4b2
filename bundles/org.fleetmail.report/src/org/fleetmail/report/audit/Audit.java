package org.fleetmail.report.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an auditor asks beyond the state of devices and endpoints.
 *
 * @param since when the report before was made; empty where there is none
 * @param changes what changed since then
 * @param findings what is to be mended, worst first
 * @param accepted what policies accept
 * @param deadlines what providers announce, by day
 * @param roots which root each model must hold
 * @param pcs what the mail clients of PCs can do
 * @param shares how devices send by site, by model and from report to report, and what PCs can do by mail client
 * @param expiries certificates by the month in which they end
 * @param comparison endpoints beside rule sets
 * @param inventories lists that norms ask for
 */
public record Audit(
        Optional<Instant> since,
        List<ChangedFact> changes,
        List<OpenFinding> findings,
        List<AcceptedFinding> accepted,
        List<ProviderDeadline> deadlines,
        List<NeededRoot> roots,
        List<PcRow> pcs,
        List<ShareChart> shares,
        List<Expiry> expiries,
        RuleComparison comparison,
        Inventories inventories) {
    public Audit {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
        accepted = List.copyOf(accepted);
        deadlines = List.copyOf(deadlines);
        roots = List.copyOf(roots);
        pcs = List.copyOf(pcs);
        shares = List.copyOf(shares);
        expiries = List.copyOf(expiries);
    }

    /** The time of the report before as a list of one or none, for the template. */
    public List<Instant> before() {
        return since.stream().toList();
    }
}
