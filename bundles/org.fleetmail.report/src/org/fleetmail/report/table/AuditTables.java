package org.fleetmail.report.table;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.report.audit.AcceptedFinding;
import org.fleetmail.report.audit.Audit;
import org.fleetmail.report.audit.ChangedFact;
import org.fleetmail.report.audit.Expiry;
import org.fleetmail.report.audit.NeededRoot;
import org.fleetmail.report.audit.OpenFinding;
import org.fleetmail.report.audit.PcRow;
import org.fleetmail.report.audit.ProviderDeadline;
import org.fleetmail.report.audit.RuleSetFacts;
import org.fleetmail.report.audit.Standing;

/** What an auditor asks, as tables. */
final class AuditTables {
    private final Audit audit;
    private final TableWords words;

    AuditTables(Audit audit, TableWords words) {
        this.audit = audit;
        this.words = words;
    }

    List<Table> all() {
        return List.of(
                openFindings(),
                changes(),
                pcs(),
                roots(),
                accepted(),
                deadlines(),
                expiries(),
                standings(),
                ruleSets());
    }

    private Table openFindings() {
        return table(
                "open-findings",
                List.of(
                        words.column("open.severity", 12),
                        words.column("open.name", 32),
                        words.column("open.element", 24),
                        words.column("open.rule", 18),
                        words.column("open.text", 60),
                        words.column("open.remedy", 60),
                        words.time("open.first-seen", 20),
                        words.time("open.last-seen", 20),
                        words.column("open.owner", 18),
                        words.column("open.due", 12)),
                audit.findings(),
                this::openFinding);
    }

    private List<Cell> openFinding(OpenFinding finding) {
        return List.of(
                Cell.of(words.word(finding.level())),
                Cell.of(finding.name()),
                Cell.of(finding.element()),
                Cell.of(finding.rule()),
                Cell.of(words.said(finding.text())),
                Cell.of(words.said(finding.remedy())),
                new Cell.Moment(finding.firstSeen()),
                new Cell.Moment(finding.lastSeen()),
                Cell.of(finding.owner()),
                Cell.of(finding.due()));
    }

    private Table changes() {
        return table(
                "changes",
                List.of(
                        words.column("changes.what", 30),
                        words.column("changes.name", 32),
                        words.column("changes.before", 40),
                        words.column("changes.now", 40)),
                audit.changes(),
                this::change);
    }

    private List<Cell> change(ChangedFact change) {
        return List.of(said(change.what()), Cell.of(change.name()), said(change.before()), said(change.now()));
    }

    private Table pcs() {
        return table(
                "pcs",
                List.of(
                        words.column("pcs.pc", 24),
                        words.column("pcs.place", 20),
                        words.column("pcs.system", 20),
                        words.column("pcs.client", 24),
                        words.column("pcs.account", 28),
                        words.column("pcs.endpoint", 32),
                        words.column("pcs.reach", 22),
                        words.column("pcs.reasons", 70)),
                audit.pcs(),
                this::pc);
    }

    private List<Cell> pc(PcRow pc) {
        return List.of(
                Cell.of(pc.pc()),
                Cell.of(pc.place()),
                Cell.of(pc.system()),
                Cell.of(pc.client()),
                Cell.of(pc.account()),
                Cell.of(pc.endpoint()),
                Cell.of(words.word(pc.reach())),
                Cell.of(pc.reasons().stream().map(words::said).collect(Collectors.joining("\n"))));
    }

    private Table roots() {
        return table(
                "roots",
                List.of(
                        words.column("roots.model", 28),
                        words.column("roots.devices", 10),
                        words.column("roots.endpoint", 28),
                        words.column("roots.root", 50),
                        words.time("roots.chain-until", 20),
                        words.column("roots.change", 30)),
                audit.roots(),
                this::root);
    }

    private List<Cell> root(NeededRoot root) {
        return List.of(
                Cell.of(root.model()),
                Cell.of(root.devices()),
                Cell.of(root.endpoint()),
                Cell.of(root.root()),
                root.ends().<Cell>map(Cell.Moment::new).orElse(Cell.NONE),
                Cell.of(words.word(root.change())));
    }

    private Table accepted() {
        return table(
                "accepted",
                List.of(
                        words.column("accepted.rule", 20),
                        words.column("accepted.element", 24),
                        words.column("accepted.reason", 50),
                        words.column("accepted.owner", 18),
                        words.column("accepted.until", 12),
                        words.column("accepted.state", 28),
                        words.column("accepted.policy", 20)),
                audit.accepted(),
                this::exception);
    }

    private List<Cell> exception(AcceptedFinding one) {
        return List.of(
                Cell.of(one.rule()),
                Cell.of(one.element()),
                Cell.of(one.reason()),
                Cell.of(one.owner()),
                Cell.of(one.until()),
                Cell.of(words.word(one.state())),
                Cell.of(one.policy()));
    }

    private Table deadlines() {
        return table(
                "deadlines",
                List.of(
                        words.column("deadlines.date", 12),
                        words.column("deadlines.state", 18),
                        words.column("deadlines.provider", 24),
                        words.column("deadlines.text", 60),
                        words.column("deadlines.endpoints", 40),
                        words.column("deadlines.devices", 10),
                        words.column("deadlines.source", 40)),
                audit.deadlines(),
                this::deadline);
    }

    private List<Cell> deadline(ProviderDeadline one) {
        return List.of(
                Cell.of(one.date()),
                Cell.of(words.word(one.state())),
                Cell.of(one.provider()),
                Cell.of(one.text()),
                Cell.of(String.join("\n", one.endpoints())),
                Cell.of(one.devices()),
                Cell.of(one.source()));
    }

    private Table expiries() {
        return table(
                "expiries",
                List.of(
                        words.column("expiries.month", 12),
                        words.column("expiries.number", 12),
                        words.column("expiries.endpoints", 60)),
                audit.expiries(),
                this::expiry);
    }

    private List<Cell> expiry(Expiry one) {
        return List.of(
                Cell.of(one.month().isEmpty() ? words.text("expired") : one.month()),
                Cell.of(one.endpoints().size()),
                Cell.of(String.join("\n", one.endpoints())));
    }

    private Table standings() {
        return words.table(
                "rule-sets",
                List.of(
                        words.column("standings.endpoint", 28),
                        words.column("standings.rule-set", 22),
                        words.column("standings.result", 36),
                        words.column("standings.rules", 40)),
                audit.comparison().rows().stream()
                        .flatMap(row -> row.standings().stream().map(standing -> standing(row.endpoint(), standing)))
                        .toList());
    }

    private List<Cell> standing(String endpoint, Standing standing) {
        return List.of(
                Cell.of(endpoint),
                Cell.of(standing.set()),
                Cell.of(words.word(standing.result())),
                Cell.of(String.join(" ", standing.rules())));
    }

    private Table ruleSets() {
        return table(
                "rule-set-sources",
                List.of(
                        words.column("sources.rule-set", 22),
                        words.column("sources.edition", 18),
                        words.column("sources.completeness", 14),
                        words.column("sources.date", 12),
                        words.column("sources.source", 100)),
                audit.comparison().sets(),
                this::ruleSet);
    }

    private List<Cell> ruleSet(RuleSetFacts set) {
        return List.of(
                Cell.of(set.name()),
                Cell.of(set.edition()),
                Cell.of(words.text(set.partial() ? "partial" : "whole")),
                Cell.of(set.date().toString()),
                Cell.of(set.source()));
    }

    private Cell said(Sentence sentence) {
        return Cell.of(words.said(sentence));
    }

    private <T> Table table(String id, List<Column> columns, List<T> things, Function<T, List<Cell>> row) {
        return words.table(id, columns, things.stream().map(row).toList());
    }
}
