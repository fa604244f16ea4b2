package org.fleetmail.report.internal.pdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.report.DeviceRow;
import org.fleetmail.report.EndpointRow;
import org.fleetmail.report.ReportContent;
import org.fleetmail.report.SettingLine;
import org.fleetmail.report.internal.Wording;
import org.fleetmail.report.mark.Count;
import org.fleetmail.report.mark.Mark;

/** A report as a tagged PDF/A document with bookmarks. It says what the page says, in the same words. */
public final class PdfReport {
    private final ReportContent content;
    private final PdfDocument document;
    private final PdfWords words;

    private PdfReport(ReportContent content, PdfDocument document, PdfWords words) {
        this.content = content;
        this.document = document;
        this.words = words;
    }

    /**
     * Writes a report; the stream stays open.
     *
     * @return nothing, or {@code FONT-MISSING} where this computer has no face with Japanese letters that may
     *     be embedded
     */
    public static Outcome<Void> write(ReportContent content, Locale language, OutputStream out) throws IOException {
        try (Faces faces = FontFiles.here().faces()) {
            return write(content, language, faces, out);
        }
    }

    static Outcome<Void> write(ReportContent content, Locale language, Faces faces, OutputStream out)
            throws IOException {
        if (faces.isEmpty()) {
            return Outcome.failed(Trouble.of(TroubleCode.FONT_MISSING, "PDF", faces.brokenNames()));
        }
        PdfWords words = new PdfWords(new Wording(language, content.scope().zone()));
        String title = words.text("report.title", content.scope().fleet());
        OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        try (PdfDocument document = new PdfDocument(buffered, faces.all(), title, language, content.madeAt())) {
            new PdfReport(content, document, words).write(title, faces);
        }
        buffered.flush();
        return Outcome.done(null);
    }

    private void write(String title, Faces faces) throws IOException {
        PdfAudit audit = new PdfAudit(content.audit(), document, words);
        document.heading(1, title);
        scope();
        if (!faces.broken().isEmpty()) {
            document.paragraph(new Said(words.text("font.broken", faces.brokenNames()), Ink.WARNING, false));
        }
        summary();
        audit.shares();
        audit.expiries();
        audit.changes();
        audit.findings();
        devices();
        audit.pcs();
        endpoints();
        audit.comparison();
        audit.rest();
        handWork();
        notTested();
        signOff();
    }

    private void scope() throws IOException {
        if (content.scope().simulated()) {
            document.paragraph(
                    new Said(words.text("simulated.word") + ": " + words.text("simulated.banner"), Ink.WARNING, true));
        }
        String query = content.scope().query();
        try (PdfTable table = document.table(
                "", List.of(new PdfColumn(words.text("scope.item"), 1), new PdfColumn(words.text("scope.value"), 5)))) {
            fact(table, "scope.fleet", content.scope().file());
            fact(table, "scope.query", query.isEmpty() ? words.text("scope.all") : query);
            fact(table, "scope.made", words.when(content.madeAt()));
            fact(table, "scope.vantage", content.scope().vantage());
            fact(table, "scope.version", "Fleetmail " + content.scope().version());
            for (var run : content.runs()) {
                fact(table, "scope.run", run.id() + ", " + words.said(run.state()));
                fact(table, "scope.note", run.note());
                fact(table, "scope.who", run.who());
                fact(table, "scope.time", words.when(run.startedAt()) + " – " + words.when(run.end()));
            }
            table.row(List.of(PdfCell.of(Said.bold(words.text("scope.journal"))), words.mark(content.journal())));
        }
    }

    private void fact(PdfTable table, String label, String value) throws IOException {
        table.row(List.of(PdfCell.of(Said.bold(words.text(label))), PdfCell.of(value)));
    }

    private void summary() throws IOException {
        document.heading(2, words.text("summary"));
        counts("devices", content.deviceCounts());
        counts("endpoints", content.endpointCounts());
    }

    private void counts(String heading, List<Count> counts) throws IOException {
        document.heading(3, words.text(heading));
        document.list(
                counts.isEmpty()
                        ? List.of(Said.plain(words.text("none")))
                        : counts.stream()
                                .map(count -> words.paragraph(count.mark(), ": " + count.number()))
                                .toList());
    }

    private void devices() throws IOException {
        document.heading(2, words.text("devices"));
        List<PdfColumn> columns = words.columns(
                "device.name 15",
                "device.model 12",
                "device.outcome 14",
                "device.settings 26",
                "device.last-change 13",
                "device.tls 20",
                "device.notes 18");
        try (PdfTable table = document.table(words.text("devices.caption"), columns)) {
            for (DeviceRow device : content.devices()) {
                table.row(device(device));
            }
        }
    }

    private List<PdfCell> device(DeviceRow device) {
        List<Said> name = new ArrayList<>(List.of(Said.bold(device.name()), Said.plain(device.address())));
        if (device.simulated()) {
            name.add(new Said(words.text("simulated.word"), Ink.WARNING, true));
        }
        return List.of(
                new PdfCell.Words(name),
                words.lines(device.model(), device.place()),
                new PdfCell.Words(outcome(device)),
                new PdfCell.Words(device.settings().stream().map(this::setting).toList()),
                words.cell(device.lastChange().stream()
                        .flatMap(change -> Stream.of(
                                words.when(change.at(), device.zone()),
                                change.who() + ": " + change.note(),
                                change.run()))),
                new PdfCell.Words(device.tls().stream().flatMap(words::tls).toList()),
                words.cell(device.notes().stream().map(words::said)));
    }

    private List<Said> outcome(DeviceRow device) {
        return Stream.concat(
                        Stream.of(words.paragraph(device.outcome(), "")),
                        device.proof().stream()
                                .flatMap(proof -> Stream.of(
                                        proved("device.read-back", proof.readBack()),
                                        proved("device.reach", proof.reach()),
                                        proved("device.endpoint-verified", proof.endpoint()),
                                        proved("device.device-test", proof.deviceTest()),
                                        proved("device.test-mail", proof.testMail()))))
                .toList();
    }

    private Said proved(String label, Mark mark) {
        return new Said(words.text(label) + ": " + words.said(mark.word()), Ink.of(mark.tone()), false);
    }

    private Said setting(SettingLine line) {
        StringBuilder said =
                new StringBuilder(words.said(line.label())).append(": ").append(line.before());
        if (!line.wanted().isEmpty()) {
            said.append(line.before().isEmpty() ? "" : " → ").append(line.wanted());
        }
        if (!line.readBack().isEmpty()) {
            said.append("; ").append(words.text("device.readback")).append(' ').append(line.readBack());
        }
        said.append(" (").append(words.said(line.mark().word())).append(')');
        return new Said(said.toString(), Ink.TEXT, false);
    }

    private void endpoints() throws IOException {
        document.heading(2, words.text("endpoints"));
        for (EndpointRow endpoint : content.endpoints()) {
            endpoint(endpoint);
        }
    }

    private void endpoint(EndpointRow endpoint) throws IOException {
        document.heading(3, endpoint.name() + "  " + endpoint.tls().uri());
        for (Said said : words.tls(endpoint.tls()).skip(1).toList()) {
            document.paragraph(said);
        }
        String grade = endpoint.grade().isEmpty() ? "" : words.text("endpoint.grade") + " " + endpoint.grade() + ". ";
        document.paragraph(
                Said.plain(grade + words.text("endpoint.seen") + " " + words.when(endpoint.seenAt(), endpoint.zone())
                        + (endpoint.address().isEmpty() ? "" : " (" + endpoint.address() + ")")));
        document.list(Stream.concat(
                        endpoint.facts().stream()
                                .map(fact -> Said.plain(words.said(fact.label()) + ": " + fact.value())),
                        endpoint.findings().stream().map(this::finding))
                .toList());
        steps(endpoint.steps());
    }

    private Said finding(EndpointRow.FindingLine finding) {
        return new Said(
                words.said(finding.severity().word()) + ": " + words.said(finding.text()) + " ("
                        + finding.rule() + ")\n" + words.text("finding.remedy") + " " + words.said(finding.remedy())
                        + String.join(
                                "",
                                finding.evidence().stream()
                                        .map(line -> "\n" + line)
                                        .toList()),
                Ink.of(finding.severity().tone()),
                false);
    }

    private void steps(List<EndpointRow.StepLine> steps) throws IOException {
        if (steps.isEmpty()) {
            return;
        }
        try (PdfTable table = document.table(
                words.text("steps.caption"),
                words.columns("step.name 4", "step.outcome 2", "step.millis 1", "step.detail 10"))) {
            for (EndpointRow.StepLine step : steps) {
                table.row(List.of(
                        PdfCell.of(words.said(step.name())),
                        words.mark(step.mark()),
                        PdfCell.of(String.valueOf(step.millis())),
                        PdfCell.of(words.said(step.detail()))));
            }
        }
    }

    private void handWork() throws IOException {
        words.table(
                document,
                "handwork",
                "handwork.caption",
                words.columns(
                        "device.name 2", "device.place 2", "handwork.setting 2", "handwork.value 2", "handwork.how 5"),
                content.handWork(),
                work -> List.of(
                        PdfCell.of(work.device()),
                        PdfCell.of(work.place()),
                        PdfCell.of(words.said(work.setting())),
                        PdfCell.of(work.value()),
                        PdfCell.of(words.said(work.how()))));
    }

    private void notTested() throws IOException {
        document.heading(2, words.text("nottested"));
        document.list(
                content.notTested().stream().map(words::said).map(Said::plain).toList());
    }

    private void signOff() throws IOException {
        document.heading(2, words.text("signoff"));
        try (PdfTable table = document.table(
                words.text("signoff.caption"),
                words.columns("signoff.prepared 1", "signoff.reviewed 1", "signoff.approved 1"))) {
            table.row(List.of(new PdfCell.Room(70), new PdfCell.Room(70), new PdfCell.Room(70)));
        }
    }
}
