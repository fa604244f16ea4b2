package org.fleetmail.report.table;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.text.Texts;
import org.fleetmail.device.profile.Words;
import org.fleetmail.report.DeviceRow;
import org.fleetmail.report.EndpointRow;
import org.fleetmail.report.HandWork;
import org.fleetmail.report.Mark;
import org.fleetmail.report.ProofLine;
import org.fleetmail.report.ReportContent;
import org.fleetmail.report.SettingLine;
import org.fleetmail.report.TlsLine;

/** A report as tables: what it is about, devices, their settings, endpoints, findings, hand work, and what was not tested. */
public final class ReportTables {
    private final ReportContent content;
    private final Locale language;

    private ReportTables(ReportContent content, Locale language) {
        this.content = content;
        this.language = language;
    }

    /** The tables of a report in a language. */
    public static List<Table> of(ReportContent content, Locale language) {
        ReportTables tables = new ReportTables(content, language);
        return List.of(
                tables.scope(),
                tables.devices(),
                tables.settings(),
                tables.endpoints(),
                tables.findings(),
                tables.handWork(),
                tables.notTested());
    }

    private Table scope() {
        Stream<List<Cell>> facts = Stream.of(
                fact("scope.fleet", content.scope().fleet()),
                fact("scope.file", content.scope().file()),
                fact("scope.query", content.scope().query()),
                List.of(Cell.of(text("scope.made")), new Cell.Moment(content.madeAt())),
                fact("scope.vantage", content.scope().vantage()),
                fact("scope.version", "Fleetmail " + content.scope().version()),
                fact("scope.simulated", text(content.scope().simulated() ? "yes" : "no")),
                fact("scope.journal", word(content.journal())));
        Stream<List<Cell>> run = content.runs().stream()
                .flatMap(facts2 -> Stream.of(
                        fact("scope.run", facts2.id()),
                        fact("scope.state", said(facts2.state())),
                        fact("scope.who", facts2.who()),
                        fact("scope.note", facts2.note())));
        Stream<List<Cell>> counts = Stream.concat(
                content.deviceCounts().stream()
                        .map(count -> counted("scope.devices", word(count.mark()), count.number())),
                content.endpointCounts().stream()
                        .map(count -> counted("scope.endpoints", word(count.mark()), count.number())));
        return table(
                "summary",
                List.of(column("summary.what", 34), column("summary.value", 60)),
                Stream.of(facts, run, counts).flatMap(part -> part).toList());
    }

    private List<Cell> fact(String key, String value) {
        return List.of(Cell.of(text(key)), Cell.of(value));
    }

    private List<Cell> counted(String key, String word, long number) {
        return List.of(Cell.of(text(key, word)), Cell.of(number));
    }

    private Table devices() {
        return table(
                "devices",
                List.of(
                        column("devices.name", 32),
                        column("devices.address", 18),
                        column("devices.model", 24),
                        column("devices.place", 28),
                        column("devices.simulated", 10),
                        column("devices.outcome", 22),
                        column("devices.read-back", 12),
                        column("devices.reach", 12),
                        column("devices.endpoint-verified", 12),
                        column("devices.device-test", 12),
                        column("devices.test-mail", 12),
                        column("devices.endpoint", 40),
                        column("devices.endpoint-outcome", 18),
                        column("devices.tls-version", 12),
                        column("devices.suite", 32),
                        column("devices.days-left", 12),
                        column("devices.notes", 60)),
                rows(content.devices(), device -> Stream.of(device(device))));
    }

    private List<Cell> device(DeviceRow device) {
        return Stream.of(
                        Stream.of(
                                Cell.of(device.name()),
                                Cell.of(device.address()),
                                Cell.of(device.model()),
                                Cell.of(device.place()),
                                Cell.of(text(device.simulated() ? "yes" : "no")),
                                Cell.of(word(device.outcome()))),
                        device.proof().stream().findFirst().map(this::proof).orElseGet(ReportTables::withoutFive),
                        device.tls().stream().findFirst().map(this::tls).orElseGet(ReportTables::withoutFive),
                        Stream.of(
                                Cell.of(device.notes().stream().map(this::said).collect(Collectors.joining("\n")))))
                .flatMap(part -> part)
                .toList();
    }

    private Stream<Cell> proof(ProofLine line) {
        return Stream.of(line.readBack(), line.reach(), line.endpoint(), line.deviceTest(), line.testMail())
                .map(mark -> Cell.of(word(mark)));
    }

    private Stream<Cell> tls(TlsLine line) {
        return Stream.of(
                Cell.of(line.uri()),
                Cell.of(word(line.mark())),
                Cell.of(line.version()),
                Cell.of(line.suite()),
                line.dated() ? Cell.of(line.days()) : Cell.NONE);
    }

    private static Stream<Cell> withoutFive() {
        return Stream.generate(() -> Cell.NONE).limit(5);
    }

    private Table settings() {
        return table(
                "settings",
                List.of(
                        column("settings.device", 32),
                        column("settings.address", 18),
                        column("settings.setting", 28),
                        column("settings.before", 28),
                        column("settings.wanted", 28),
                        column("settings.read-back", 28),
                        column("settings.match", 20)),
                rows(content.devices(), device -> device.settings().stream().map(line -> setting(device, line))));
    }

    private List<Cell> setting(DeviceRow device, SettingLine line) {
        return List.of(
                Cell.of(device.name()),
                Cell.of(device.address()),
                Cell.of(said(line.label())),
                Cell.of(line.before()),
                Cell.of(line.wanted()),
                Cell.of(line.readBack()),
                Cell.of(word(line.mark())));
    }

    private Table endpoints() {
        return table(
                "endpoints",
                List.of(
                        column("endpoints.name", 28),
                        column("endpoints.uri", 40),
                        column("endpoints.outcome", 18),
                        column("endpoints.tls-version", 12),
                        column("endpoints.suite", 32),
                        column("endpoints.days-left", 12),
                        column("endpoints.grade", 8),
                        column("endpoints.asked", 20),
                        column("endpoints.address", 18),
                        column("endpoints.findings", 10),
                        column("endpoints.facts", 80)),
                content.endpoints().stream().map(this::endpoint).toList());
    }

    private List<Cell> endpoint(EndpointRow row) {
        String facts = row.facts().stream()
                .map(fact -> said(fact.label()) + ": " + fact.value())
                .collect(Collectors.joining("\n"));
        return Stream.concat(
                        Stream.concat(Stream.of(Cell.of(row.name())), tls(row.tls())),
                        Stream.of(
                                Cell.of(row.grade()),
                                new Cell.Moment(row.seenAt()),
                                Cell.of(row.address()),
                                Cell.of(row.findings().size()),
                                Cell.of(facts)))
                .toList();
    }

    private Table findings() {
        return table(
                "findings",
                List.of(
                        column("findings.endpoint", 28),
                        column("findings.uri", 40),
                        column("findings.severity", 12),
                        column("findings.rule", 10),
                        column("findings.text", 60),
                        column("findings.remedy", 60),
                        column("findings.evidence", 60)),
                content.endpoints().stream()
                        .flatMap(row -> row.findings().stream().map(finding -> finding(row, finding)))
                        .toList());
    }

    private List<Cell> finding(EndpointRow row, EndpointRow.FindingLine finding) {
        return List.of(
                Cell.of(row.name()),
                Cell.of(row.tls().uri()),
                Cell.of(word(finding.severity())),
                Cell.of(finding.rule()),
                Cell.of(said(finding.text())),
                Cell.of(said(finding.remedy())),
                Cell.of(String.join("\n", finding.evidence())));
    }

    private Table handWork() {
        return table(
                "hand-work",
                List.of(
                        column("hand-work.done", 8),
                        column("hand-work.device", 32),
                        column("hand-work.place", 28),
                        column("hand-work.setting", 28),
                        column("hand-work.value", 28),
                        column("hand-work.how", 70)),
                content.handWork().stream().map(this::work).toList());
    }

    private List<Cell> work(HandWork work) {
        return List.of(
                new Cell.Tick(false),
                Cell.of(work.device()),
                Cell.of(work.place()),
                Cell.of(said(work.setting())),
                Cell.of(work.value()),
                Cell.of(said(work.how())));
    }

    private Table notTested() {
        return table(
                "not-tested",
                List.of(column("not-tested.what", 100)),
                content.notTested().stream()
                        .map(line -> List.of(Cell.of(said(line))))
                        .toList());
    }

    private static <T> Iterable<List<Cell>> rows(
            Iterable<T> things, java.util.function.Function<T, Stream<List<Cell>>> cells) {
        return () ->
                StreamSupport.stream(things.spliterator(), false).flatMap(cells).iterator();
    }

    private Table table(String id, List<Column> columns, Iterable<List<Cell>> rows) {
        return new Table(id, text("table." + id), columns, rows);
    }

    private Column column(String key, int width) {
        String id = key.substring(key.indexOf('.') + 1).replace('-', '_');
        return new Column(id, text(key), width);
    }

    private String text(String key, Object... arguments) {
        return Texts.of(ReportTables.class).get(language, key, arguments);
    }

    private String word(Mark mark) {
        return said(mark.word());
    }

    private String said(Sentence sentence) {
        return sentence.in(language);
    }

    private String said(Words words) {
        return words.in(language);
    }
}
