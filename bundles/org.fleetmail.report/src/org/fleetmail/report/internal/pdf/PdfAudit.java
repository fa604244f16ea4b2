package org.fleetmail.report.internal.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fleetmail.report.audit.Audit;
import org.fleetmail.report.audit.Inventories;
import org.fleetmail.report.audit.RootNews;
import org.fleetmail.report.audit.RuleComparison;
import org.fleetmail.report.audit.ShareChart;
import org.fleetmail.report.audit.Standing;
import org.fleetmail.report.mark.Mark;

/** What an auditor asks, as parts of a document. */
final class PdfAudit {
    private static final int MOST_NAMES = 20;

    private final Audit audit;
    private final PdfDocument document;
    private final PdfWords words;

    PdfAudit(Audit audit, PdfDocument document, PdfWords words) {
        this.audit = audit;
        this.document = document;
        this.words = words;
    }

    void shares() throws IOException {
        for (ShareChart chart : audit.shares()) {
            document.heading(3, words.said(chart.title()));
            share(chart);
            if (chart.others() > 0) {
                document.paragraph(Said.plain(words.text("chart.others", chart.others())));
            }
        }
    }

    private void share(ShareChart chart) throws IOException {
        List<PdfColumn> columns = new ArrayList<>(words.columns("chart.part 3", "chart.share 5"));
        chart.legend().forEach(mark -> columns.add(new PdfColumn(words.said(mark.word()), 2)));
        List<Ink> inks = chart.legend().stream().map(Mark::tone).map(Ink::of).toList();
        try (PdfTable table = document.table(words.text("chart.caption"), columns)) {
            for (ShareChart.Bar bar : chart.bars()) {
                String name = bar.name().isEmpty() ? words.text("unnamed") : bar.name();
                table.row(Stream.concat(
                                Stream.of(PdfCell.of(name), new PdfCell.Bar(bar.widths(), inks)),
                                bar.numbers().stream().map(String::valueOf).map(PdfCell::of))
                        .toList());
            }
        }
    }

    void expiries() throws IOException {
        document.heading(3, words.text("expiries"));
        words.rows(
                document,
                "expiries.caption",
                words.columns("expiries.month 2", "expiries.number 2", "expiries.endpoints 9"),
                audit.expiries(),
                month -> List.of(
                        month.month().isEmpty()
                                ? PdfCell.of(new Said(words.text("expiries.past"), Ink.BAD, true))
                                : PdfCell.of(month.month()),
                        PdfCell.of(String.valueOf(month.endpoints().size())),
                        some(month.endpoints())));
    }

    void changes() throws IOException {
        document.heading(2, words.text("changes"));
        if (audit.since().isEmpty()) {
            document.paragraph(Said.plain(words.text("changes.first")));
            return;
        }
        document.paragraph(
                Said.plain(words.text("changes.since", words.when(audit.since().orElseThrow()))));
        words.rows(
                document,
                "changes.caption",
                words.columns("changes.what 3", "changes.name 3", "changes.before 4", "changes.now 4"),
                audit.changes(),
                change -> List.of(
                        PdfCell.of(words.said(change.what())),
                        PdfCell.of(change.name()),
                        PdfCell.of(words.said(change.before())),
                        PdfCell.of(words.said(change.now()))));
    }

    void findings() throws IOException {
        words.table(
                document,
                "findings",
                "findings.caption",
                words.columns(
                        "finding.element 5",
                        "finding.severity 3",
                        "finding.rule 4",
                        "finding.text 9",
                        "finding.mend 9",
                        "finding.first 5",
                        "finding.last 5",
                        "finding.owner 3",
                        "finding.due 3"),
                audit.findings(),
                finding -> List.of(
                        PdfCell.of(finding.name()),
                        words.mark(finding.level()),
                        PdfCell.of(finding.rule()),
                        PdfCell.of(words.said(finding.text())),
                        PdfCell.of(words.said(finding.remedy())),
                        words.time(finding.firstSeen(), finding.zone()),
                        words.time(finding.lastSeen(), finding.zone()),
                        PdfCell.of(finding.owner()),
                        PdfCell.of(finding.due())));
    }

    void pcs() throws IOException {
        words.table(
                document,
                "pcs",
                "pcs.caption",
                words.columns(
                        "pcs.pc 3",
                        "device.place 2",
                        "pcs.client 4",
                        "pcs.account 4",
                        "device.tls 4",
                        "pcs.reach 3",
                        "pcs.reasons 7"),
                audit.pcs(),
                pc -> List.of(
                        words.lines(pc.pc(), pc.system()),
                        PdfCell.of(pc.place()),
                        PdfCell.of(pc.client()),
                        PdfCell.of(pc.account()),
                        new PdfCell.Words(Stream.concat(
                                        Stream.of(Said.plain(pc.endpoint())),
                                        pc.tls().stream().flatMap(words::tls).skip(1))
                                .toList()),
                        words.mark(pc.reach()),
                        words.cell(pc.reasons().stream().map(words::said))));
    }

    void comparison() throws IOException {
        if (audit.comparison().sets().isEmpty()) {
            return;
        }
        List<PdfColumn> columns = new ArrayList<>(words.columns("rulesets.endpoint 1"));
        audit.comparison()
                .sets()
                .forEach(set -> columns.add(new PdfColumn(
                        set.name() + (set.partial() ? " (" + words.text("rulesets.partial") + ")" : ""), 1)));
        words.table(
                document,
                "rulesets",
                "rulesets.caption",
                columns,
                audit.comparison().rows(),
                this::standings);
        words.rows(
                document,
                "rulesets.sources",
                words.columns(
                        "rulesets.name 3",
                        "rulesets.edition 3",
                        "rulesets.complete 2",
                        "rulesets.date 2",
                        "rulesets.source 9"),
                audit.comparison().sets(),
                set -> List.of(
                        PdfCell.of(set.name()),
                        PdfCell.of(set.edition()),
                        PdfCell.of(words.text(set.partial() ? "rulesets.partial" : "rulesets.whole")),
                        PdfCell.of(set.date().toString()),
                        PdfCell.of(set.source())));
    }

    private List<PdfCell> standings(RuleComparison.Row row) {
        return Stream.concat(
                        Stream.of(PdfCell.of(row.endpoint())),
                        row.standings().stream().map(this::standing))
                .toList();
    }

    private PdfCell standing(Standing standing) {
        Said result = words.paragraph(standing.result(), "");
        return standing.rules().isEmpty()
                ? PdfCell.of(result)
                : PdfCell.of(result, Said.plain(String.join(", ", standing.rules())));
    }

    void rest() throws IOException {
        roots();
        accepted();
        deadlines();
        inventories(audit.inventories());
    }

    private void roots() throws IOException {
        words.table(
                document,
                "roots",
                "roots.caption",
                words.columns(
                        "device.model 3",
                        "roots.devices 1",
                        "roots.endpoint 3",
                        "roots.root 6",
                        "roots.ends 3",
                        "roots.change 3",
                        "roots.announced 6"),
                audit.roots(),
                root -> List.of(
                        PdfCell.of(root.model().isEmpty() ? words.text("unnamed") : root.model()),
                        PdfCell.of(String.valueOf(root.devices())),
                        PdfCell.of(root.endpoint()),
                        PdfCell.of(root.root()),
                        words.cell(root.ends().stream().map(end -> words.when(end, root.zone()))),
                        words.mark(root.change()),
                        words.cell(root.announced().stream().map(RootNews::said).map(words::said))));
    }

    private void accepted() throws IOException {
        words.table(
                document,
                "accepted",
                "accepted.caption",
                words.columns(
                        "finding.rule 2",
                        "finding.element 2",
                        "accepted.reason 5",
                        "finding.owner 2",
                        "accepted.until 2",
                        "accepted.state 3",
                        "accepted.policy 2"),
                audit.accepted(),
                one -> List.of(
                        PdfCell.of(one.rule()),
                        PdfCell.of(one.element().isEmpty() ? words.text("scope.all") : one.element()),
                        PdfCell.of(one.reason()),
                        PdfCell.of(one.owner()),
                        PdfCell.of(one.until()),
                        words.mark(one.state()),
                        PdfCell.of(one.policy())));
    }

    private void deadlines() throws IOException {
        words.table(
                document,
                "deadlines",
                "deadlines.caption",
                words.columns(
                        "deadlines.date 2",
                        "deadlines.state 2",
                        "deadlines.provider 2",
                        "deadlines.text 5",
                        "deadlines.endpoints 3",
                        "roots.devices 1",
                        "deadlines.source 4"),
                audit.deadlines(),
                one -> List.of(
                        PdfCell.of(one.date()),
                        words.mark(one.state()),
                        PdfCell.of(one.provider()),
                        PdfCell.of(one.text()),
                        some(one.endpoints()),
                        PdfCell.of(String.valueOf(one.devices())),
                        PdfCell.of(one.source())));
    }

    private void inventories(Inventories stock) throws IOException {
        document.heading(2, words.text("inventories"));
        certificates(stock);
        document.heading(3, words.text("inventory.offers"));
        words.rows(
                document,
                "inventory.offers.caption",
                words.columns("inventory.name 4", "inventory.kind 2", "inventory.endpoints 8"),
                stock.offers(),
                one -> List.of(
                        PdfCell.of(one.name()),
                        PdfCell.of(words.text(one.version() ? "inventory.version" : "inventory.suite")),
                        some(one.endpoints())));
        document.heading(3, words.text("inventory.accounts"));
        words.rows(
                document,
                "inventory.accounts.caption",
                words.columns("inventory.account 3", "inventory.address 3", "inventory.devices 1", "inventory.some 7"),
                stock.sharedAccounts(),
                one -> List.of(
                        PdfCell.of(one.account()),
                        PdfCell.of(one.address()),
                        PdfCell.of(String.valueOf(one.devices())),
                        some(one.some())));
        document.heading(3, words.text("inventory.open"));
        List<String> open = stock.openDevices();
        document.list((open.isEmpty() ? List.of(words.text("none")) : open)
                .stream().map(Said::plain).toList());
    }

    private void certificates(Inventories stock) throws IOException {
        document.heading(3, words.text("inventory.certificates"));
        words.rows(
                document,
                "inventory.certificates.caption",
                words.columns(
                        "inventory.subject 6",
                        "inventory.own 2",
                        "inventory.issuer 4",
                        "inventory.until 3",
                        "inventory.key 2",
                        "inventory.signature 3",
                        "inventory.endpoints 5"),
                stock.certificates(),
                one -> List.of(
                        words.lines(one.subject(), one.sha256()),
                        PdfCell.of(words.text(one.own() ? "inventory.server" : "inventory.authority")),
                        PdfCell.of(one.issuer()),
                        words.time(one.until(), one.zone()),
                        PdfCell.of(one.key()),
                        PdfCell.of(one.signature()),
                        some(one.endpoints())));
    }

    private PdfCell some(List<String> names) {
        String said = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
        return PdfCell.of(
                names.size() > MOST_NAMES
                        ? said + ", … " + words.text("inventory.more") + " (" + names.size() + ")"
                        : said);
    }
}
