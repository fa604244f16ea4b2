package org.fleetmail.report.table;

import java.util.List;
import java.util.function.Function;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.report.audit.Audit;
import org.fleetmail.report.audit.PcRow;
import org.fleetmail.report.audit.RootNews;
import org.fleetmail.report.audit.Standing;
import org.fleetmail.report.mark.Mark;
import org.fleetmail.report.mark.TlsLine;

/** What an auditor asks, and the lists that norms ask for, as tables. */
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
                ruleSets(),
                certificates(),
                offers(),
                accounts(),
                openDevices());
    }

    private Table openFindings() {
        return words.table(
                "open-findings",
                audit.findings(),
                List.of(
                        words.place("open.severity", 12, one -> word(one.level())),
                        words.place("open.name", 32, one -> Cell.of(one.name())),
                        words.place("open.element", 24, one -> Cell.of(one.element())),
                        words.place("open.rule", 18, one -> Cell.of(one.rule())),
                        words.place("open.text", 60, one -> said(one.text())),
                        words.place("open.remedy", 60, one -> said(one.remedy())),
                        words.time("open.first-seen", 20, one -> new Cell.Moment(one.firstSeen(), one.zone())),
                        words.time("open.last-seen", 20, one -> new Cell.Moment(one.lastSeen(), one.zone())),
                        words.place("open.owner", 18, one -> Cell.of(one.owner())),
                        words.place("open.due", 12, one -> Cell.of(one.due()))));
    }

    private Table changes() {
        return words.table(
                "changes",
                audit.changes(),
                List.of(
                        words.place("changes.what", 30, one -> said(one.what())),
                        words.place("changes.name", 32, one -> Cell.of(one.name())),
                        words.place("changes.before", 40, one -> said(one.before())),
                        words.place("changes.now", 40, one -> said(one.now()))));
    }

    private Table pcs() {
        return words.table(
                "pcs",
                audit.pcs(),
                List.of(
                        words.place("pcs.pc", 24, one -> Cell.of(one.pc())),
                        words.place("pcs.place", 20, one -> Cell.of(one.place())),
                        words.place("pcs.system", 20, one -> Cell.of(one.system())),
                        words.place("pcs.client", 24, one -> Cell.of(one.client())),
                        words.place("pcs.account", 28, one -> Cell.of(one.account())),
                        words.place("pcs.endpoint", 32, one -> Cell.of(one.endpoint())),
                        words.place("devices.endpoint-outcome", 18, one -> tls(one, line -> word(line.mark()))),
                        words.place("devices.tls-version", 12, one -> tls(one, line -> Cell.of(line.version()))),
                        words.place(
                                "devices.days-left",
                                12,
                                one -> tls(one, line -> line.dated() ? Cell.of(line.days()) : Cell.NONE)),
                        words.place("pcs.reach", 22, one -> word(one.reach())),
                        words.place(
                                "pcs.reasons",
                                70,
                                one -> lines(
                                        one.reasons().stream().map(words::said).toList()))));
    }

    private static Cell tls(PcRow pc, Function<TlsLine, Cell> cell) {
        return pc.tls().stream().findFirst().map(cell).orElse(Cell.NONE);
    }

    private Table roots() {
        return words.table(
                "roots",
                audit.roots(),
                List.of(
                        words.place("roots.model", 28, one -> Cell.of(one.model())),
                        words.place("roots.devices", 10, one -> Cell.of(one.devices())),
                        words.place("roots.endpoint", 28, one -> Cell.of(one.endpoint())),
                        words.place("roots.root", 50, one -> Cell.of(one.root())),
                        words.time(
                                "roots.chain-until",
                                20,
                                one -> one.ends()
                                        .<Cell>map(end -> new Cell.Moment(end, one.zone()))
                                        .orElse(Cell.NONE)),
                        words.place("roots.change", 30, one -> word(one.change())),
                        words.place(
                                "roots.announced",
                                70,
                                one -> lines(one.announced().stream()
                                        .map(RootNews::said)
                                        .map(words::said)
                                        .toList()))));
    }

    private Table accepted() {
        return words.table(
                "accepted",
                audit.accepted(),
                List.of(
                        words.place("accepted.rule", 20, one -> Cell.of(one.rule())),
                        words.place("accepted.element", 24, one -> Cell.of(one.element())),
                        words.place("accepted.reason", 50, one -> Cell.of(one.reason())),
                        words.place("accepted.owner", 18, one -> Cell.of(one.owner())),
                        words.place("accepted.until", 12, one -> Cell.of(one.until())),
                        words.place("accepted.state", 28, one -> word(one.state())),
                        words.place("accepted.policy", 20, one -> Cell.of(one.policy()))));
    }

    private Table deadlines() {
        return words.table(
                "deadlines",
                audit.deadlines(),
                List.of(
                        words.place("deadlines.date", 12, one -> Cell.of(one.date())),
                        words.place("deadlines.state", 18, one -> word(one.state())),
                        words.place("deadlines.provider", 24, one -> Cell.of(one.provider())),
                        words.place("deadlines.text", 60, one -> Cell.of(one.text())),
                        words.place("deadlines.endpoints", 40, one -> lines(one.endpoints())),
                        words.place("deadlines.devices", 10, one -> Cell.of(one.devices())),
                        words.place("deadlines.source", 40, one -> Cell.of(one.source()))));
    }

    private Table expiries() {
        return words.table(
                "expiries",
                audit.expiries(),
                List.of(
                        words.place(
                                "expiries.month",
                                12,
                                one -> Cell.of(one.month().isEmpty() ? words.text("expired") : one.month())),
                        words.place(
                                "expiries.number",
                                12,
                                one -> Cell.of(one.endpoints().size())),
                        words.place("expiries.endpoints", 60, one -> lines(one.endpoints()))));
    }

    private Table standings() {
        return words.table(
                "rule-sets",
                standingsOfAll(),
                List.of(
                        words.place("standings.endpoint", 28, one -> Cell.of(one.endpoint())),
                        words.place(
                                "standings.rule-set",
                                22,
                                one -> Cell.of(one.standing().set())),
                        words.place(
                                "standings.result",
                                36,
                                one -> word(one.standing().result())),
                        words.place(
                                "standings.rules",
                                40,
                                one -> Cell.of(String.join(" ", one.standing().rules())))));
    }

    private Table ruleSets() {
        return words.table(
                "rule-set-sources",
                audit.comparison().sets(),
                List.of(
                        words.place("sources.rule-set", 22, one -> Cell.of(one.name())),
                        words.place("sources.edition", 18, one -> Cell.of(one.edition())),
                        words.place(
                                "sources.completeness",
                                14,
                                one -> Cell.of(words.text(one.partial() ? "partial" : "whole"))),
                        words.place(
                                "sources.date", 12, one -> Cell.of(one.date().toString())),
                        words.place("sources.source", 100, one -> Cell.of(one.source()))));
    }

    private Table certificates() {
        return words.table(
                "certificates",
                audit.inventories().certificates(),
                List.of(
                        words.place("certificates.subject", 40, one -> Cell.of(one.subject())),
                        words.place("certificates.own", 10, one -> yes(one.own())),
                        words.place("certificates.issuer", 40, one -> Cell.of(one.issuer())),
                        words.time("certificates.until", 20, one -> new Cell.Moment(one.until(), one.zone())),
                        words.place("certificates.key", 14, one -> Cell.of(one.key())),
                        words.place("certificates.signature", 20, one -> Cell.of(one.signature())),
                        words.place("certificates.sha256", 66, one -> Cell.of(one.sha256())),
                        words.place("certificates.endpoints", 50, one -> lines(one.endpoints()))));
    }

    private Table offers() {
        return words.table(
                "offers",
                audit.inventories().offers(),
                List.of(
                        words.place("offers.name", 44, one -> Cell.of(one.name())),
                        words.place("offers.version", 10, one -> yes(one.version())),
                        words.place(
                                "offers.number",
                                10,
                                one -> Cell.of(one.endpoints().size())),
                        words.place("offers.endpoints", 60, one -> lines(one.endpoints()))));
    }

    private Table accounts() {
        return words.table(
                "shared-accounts",
                audit.inventories().sharedAccounts(),
                List.of(
                        words.place("accounts.account", 28, one -> Cell.of(one.account())),
                        words.place("accounts.address", 32, one -> Cell.of(one.address())),
                        words.place("accounts.devices", 10, one -> Cell.of(one.devices())),
                        words.place("accounts.names", 60, one -> lines(one.some()))));
    }

    private Table openDevices() {
        return words.table(
                "known-secrets",
                audit.inventories().openDevices(),
                List.of(words.place("known-secrets.device", 40, one -> Cell.of(one))));
    }

    /** An endpoint beside one rule set. */
    private record EndpointStanding(String endpoint, Standing standing) {}

    private List<EndpointStanding> standingsOfAll() {
        return audit.comparison().rows().stream()
                .flatMap(
                        row -> row.standings().stream().map(standing -> new EndpointStanding(row.endpoint(), standing)))
                .toList();
    }

    private Cell word(Mark mark) {
        return Cell.of(words.word(mark));
    }

    private Cell said(Sentence sentence) {
        return Cell.of(words.said(sentence));
    }

    private Cell yes(boolean yes) {
        return Cell.of(words.text(yes ? "yes" : "no"));
    }

    private static Cell lines(List<String> lines) {
        return Cell.of(String.join("\n", lines));
    }
}
