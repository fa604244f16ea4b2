package org.fleetmail.report.table;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.fleetmail.report.DeviceRow;
import org.fleetmail.report.EndpointRow;
import org.fleetmail.report.HandWork;
import org.fleetmail.report.LastChange;
import org.fleetmail.report.ProofLine;
import org.fleetmail.report.ReportContent;
import org.fleetmail.report.SettingLine;
import org.fleetmail.report.mark.TlsLine;

/** A report as tables: what it is about, devices, their settings, endpoints, findings, hand work, and what was not tested. */
public final class ReportTables {
    private final ReportContent content;
    private final TableWords words;

    private ReportTables(ReportContent content, TableWords words) {
        this.content = content;
        this.words = words;
    }

    /** The tables of a report in a language. */
    public static List<Table> of(ReportContent content, Locale language) {
        TableWords words = new TableWords(language);
        ReportTables tables = new ReportTables(content, words);
        LocalTimes times = new LocalTimes(words);
        return Stream.of(
                        List.of(
                                tables.scope(),
                                tables.devices(),
                                tables.settings(),
                                tables.endpoints(),
                                tables.findings(),
                                tables.handWork(),
                                tables.notTested()),
                        new AuditTables(content.audit(), words).all())
                .flatMap(List::stream)
                .map(times::beside)
                .toList();
    }

    private Table scope() {
        Cell.Moment made = new Cell.Moment(content.madeAt(), content.scope().zone());
        Stream<List<Cell>> facts = Stream.of(
                fact("scope.fleet", content.scope().fleet()),
                fact("scope.file", content.scope().file()),
                fact("scope.query", content.scope().query()),
                List.of(Cell.of(words.text("utc-time", words.text("scope.made"))), made),
                List.of(Cell.of(words.text("local-time", words.text("scope.made"))), Cell.of(LocalTimes.clock(made))),
                fact("scope.vantage", content.scope().vantage()),
                fact("scope.version", "Fleetmail " + content.scope().version()),
                fact("scope.simulated", words.text(content.scope().simulated() ? "yes" : "no")),
                fact("scope.journal", words.word(content.journal())));
        Stream<List<Cell>> run = content.runs().stream()
                .flatMap(facts2 -> Stream.of(
                        fact("scope.run", facts2.id()),
                        fact("scope.state", words.said(facts2.state())),
                        fact("scope.who", facts2.who()),
                        fact("scope.note", facts2.note())));
        Stream<List<Cell>> counts = Stream.concat(
                content.deviceCounts().stream()
                        .map(count -> counted("scope.devices", words.word(count.mark()), count.number())),
                content.endpointCounts().stream()
                        .map(count -> counted("scope.endpoints", words.word(count.mark()), count.number())));
        return words.table(
                "summary",
                List.of(words.column("summary.what", 34), words.column("summary.value", 60)),
                Stream.of(facts, run, counts).flatMap(part -> part).toList());
    }

    private List<Cell> fact(String key, String value) {
        return List.of(Cell.of(words.text(key)), Cell.of(value));
    }

    private List<Cell> counted(String key, String word, long number) {
        return List.of(Cell.of(words.text(key, word)), Cell.of(number));
    }

    private Table devices() {
        return words.table(
                "devices",
                List.of(
                        words.column("devices.name", 32),
                        words.column("devices.address", 18),
                        words.column("devices.model", 24),
                        words.column("devices.place", 28),
                        words.column("devices.simulated", 10),
                        words.column("devices.outcome", 22),
                        words.column("devices.read-back", 12),
                        words.column("devices.reach", 12),
                        words.column("devices.endpoint-verified", 12),
                        words.column("devices.device-test", 12),
                        words.column("devices.test-mail", 12),
                        words.time("devices.last-change", 20),
                        words.column("devices.changed-by", 16),
                        words.column("devices.change-note", 30),
                        words.column("devices.endpoint", 40),
                        words.column("devices.endpoint-outcome", 18),
                        words.column("devices.tls-version", 12),
                        words.column("devices.suite", 32),
                        words.column("devices.days-left", 12),
                        words.column("devices.notes", 60)),
                rows(content.devices(), device -> Stream.of(device(device))));
    }

    private List<Cell> device(DeviceRow device) {
        return Stream.of(
                        Stream.of(
                                Cell.of(device.name()),
                                Cell.of(device.address()),
                                Cell.of(device.model()),
                                Cell.of(device.place()),
                                Cell.of(words.text(device.simulated() ? "yes" : "no")),
                                Cell.of(words.word(device.outcome()))),
                        device.proof().stream().findFirst().map(this::proof).orElseGet(ReportTables::withoutFive),
                        device.lastChange().stream()
                                .findFirst()
                                .map(change -> change(change, device.zone()))
                                .orElseGet(() -> Stream.of(Cell.NONE, Cell.NONE, Cell.NONE)),
                        device.tls().stream().findFirst().map(this::tls).orElseGet(ReportTables::withoutFive),
                        Stream.of(
                                Cell.of(device.notes().stream().map(words::said).collect(Collectors.joining("\n")))))
                .flatMap(part -> part)
                .toList();
    }

    private Stream<Cell> proof(ProofLine line) {
        return Stream.of(line.readBack(), line.reach(), line.endpoint(), line.deviceTest(), line.testMail())
                .map(mark -> Cell.of(words.word(mark)));
    }

    private static Stream<Cell> change(LastChange change, ZoneId zone) {
        return Stream.of(new Cell.Moment(change.at(), zone), Cell.of(change.who()), Cell.of(change.note()));
    }

    private Stream<Cell> tls(TlsLine line) {
        return Stream.of(
                Cell.of(line.uri()),
                Cell.of(words.word(line.mark())),
                Cell.of(line.version()),
                Cell.of(line.suite()),
                line.dated() ? Cell.of(line.days()) : Cell.NONE);
    }

    private static Stream<Cell> withoutFive() {
        return Stream.generate(() -> Cell.NONE).limit(5);
    }

    private Table settings() {
        return words.table(
                "settings",
                List.of(
                        words.column("settings.device", 32),
                        words.column("settings.address", 18),
                        words.column("settings.setting", 28),
                        words.column("settings.before", 28),
                        words.column("settings.wanted", 28),
                        words.column("settings.read-back", 28),
                        words.column("settings.match", 20)),
                rows(content.devices(), device -> device.settings().stream().map(line -> setting(device, line))));
    }

    private List<Cell> setting(DeviceRow device, SettingLine line) {
        return List.of(
                Cell.of(device.name()),
                Cell.of(device.address()),
                Cell.of(words.said(line.label())),
                Cell.of(line.before()),
                Cell.of(line.wanted()),
                Cell.of(line.readBack()),
                Cell.of(words.word(line.mark())));
    }

    private Table endpoints() {
        return words.table(
                "endpoints",
                List.of(
                        words.column("endpoints.name", 28),
                        words.column("endpoints.uri", 40),
                        words.column("endpoints.outcome", 18),
                        words.column("endpoints.tls-version", 12),
                        words.column("endpoints.suite", 32),
                        words.column("endpoints.days-left", 12),
                        words.column("endpoints.grade", 8),
                        words.time("endpoints.asked", 20),
                        words.column("endpoints.address", 18),
                        words.column("endpoints.findings", 10),
                        words.column("endpoints.facts", 80)),
                content.endpoints().stream().map(this::endpoint).toList());
    }

    private List<Cell> endpoint(EndpointRow row) {
        String facts = row.facts().stream()
                .map(fact -> words.said(fact.label()) + ": " + fact.value())
                .collect(Collectors.joining("\n"));
        return Stream.concat(
                        Stream.concat(Stream.of(Cell.of(row.name())), tls(row.tls())),
                        Stream.of(
                                Cell.of(row.grade()),
                                new Cell.Moment(row.seenAt(), row.zone()),
                                Cell.of(row.address()),
                                Cell.of(row.findings().size()),
                                Cell.of(facts)))
                .toList();
    }

    private Table findings() {
        return words.table(
                "findings",
                List.of(
                        words.column("findings.endpoint", 28),
                        words.column("findings.uri", 40),
                        words.column("findings.severity", 12),
                        words.column("findings.rule", 10),
                        words.column("findings.text", 60),
                        words.column("findings.remedy", 60),
                        words.column("findings.evidence", 60)),
                content.endpoints().stream()
                        .flatMap(row -> row.findings().stream().map(finding -> finding(row, finding)))
                        .toList());
    }

    private List<Cell> finding(EndpointRow row, EndpointRow.FindingLine finding) {
        return List.of(
                Cell.of(row.name()),
                Cell.of(row.tls().uri()),
                Cell.of(words.word(finding.severity())),
                Cell.of(finding.rule()),
                Cell.of(words.said(finding.text())),
                Cell.of(words.said(finding.remedy())),
                Cell.of(String.join("\n", finding.evidence())));
    }

    private Table handWork() {
        return words.table(
                "hand-work",
                List.of(
                        words.column("hand-work.done", 8),
                        words.column("hand-work.device", 32),
                        words.column("hand-work.place", 28),
                        words.column("hand-work.setting", 28),
                        words.column("hand-work.value", 28),
                        words.column("hand-work.how", 70)),
                content.handWork().stream().map(this::work).toList());
    }

    private List<Cell> work(HandWork work) {
        return List.of(
                new Cell.Tick(false),
                Cell.of(work.device()),
                Cell.of(work.place()),
                Cell.of(words.said(work.setting())),
                Cell.of(work.value()),
                Cell.of(words.said(work.how())));
    }

    private Table notTested() {
        return words.table(
                "not-tested",
                List.of(words.column("not-tested.what", 100)),
                content.notTested().stream()
                        .map(line -> List.of(Cell.of(words.said(line))))
                        .toList());
    }

    private static <T> Iterable<List<Cell>> rows(
            Iterable<T> things, java.util.function.Function<T, Stream<List<Cell>>> cells) {
        return () ->
                StreamSupport.stream(things.spliterator(), false).flatMap(cells).iterator();
    }
}
