package org.fleetmail.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.device.profile.Words;
import org.fleetmail.report.Count;
import org.fleetmail.report.DeviceRow;
import org.fleetmail.report.EndpointRow;
import org.fleetmail.report.HandWork;
import org.fleetmail.report.Mark;
import org.fleetmail.report.ProofLine;
import org.fleetmail.report.ReportContent;
import org.fleetmail.report.RunFacts;
import org.fleetmail.report.SettingLine;
import org.fleetmail.report.TlsLine;

/**
 * A report as one JSON document of the shape {@code schema/report.schema.json}. Each judgement has a {@code tone} for
 * programs, the same in every language, and a {@code word} for people. Devices go out as they are made.
 */
public final class ReportJson {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int VERSION = 1;

    private final JsonGenerator json;
    private final Locale language;

    private ReportJson(JsonGenerator json, Locale language) {
        this.json = json;
        this.language = language;
    }

    /** Writes a report in UTF-8 and closes the stream. */
    public static void write(ReportContent content, Locale language, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            new ReportJson(json, language).write(content);
        }
    }

    private void write(ReportContent content) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", "fleetmail-report");
        json.writeNumberField("version", VERSION);
        json.writeStringField("at", content.madeAt().toString());
        json.writeStringField("language", language.toLanguageTag());
        scope(content);
        mark("journal", content.journal());
        run(content.run());
        array("deviceCounts", content.deviceCounts(), this::count);
        array("endpointCounts", content.endpointCounts(), this::count);
        array("devices", content.devices(), this::device);
        array("endpoints", content.endpoints(), this::endpoint);
        array("handWork", content.handWork(), this::handWork);
        array("notTested", content.notTested(), line -> json.writeString(said(line)));
        json.writeEndObject();
    }

    private void scope(ReportContent content) throws IOException {
        json.writeObjectFieldStart("scope");
        json.writeStringField("fleet", content.scope().fleet());
        json.writeStringField("file", content.scope().file());
        json.writeStringField("query", content.scope().query());
        json.writeStringField("vantage", content.scope().vantage());
        json.writeStringField("program", content.scope().version());
        json.writeBooleanField("simulated", content.scope().simulated());
        json.writeEndObject();
    }

    private void run(Optional<RunFacts> run) throws IOException {
        if (run.isEmpty()) {
            return;
        }
        RunFacts facts = run.get();
        json.writeObjectFieldStart("run");
        json.writeStringField("id", facts.id());
        json.writeStringField("who", facts.who());
        json.writeStringField("note", facts.note());
        json.writeStringField("startedAt", facts.startedAt().toString());
        if (facts.finished()) {
            json.writeStringField("finishedAt", facts.end().toString());
        }
        json.writeStringField("state", said(facts.state()));
        json.writeEndObject();
    }

    private void count(Count count) throws IOException {
        json.writeStartObject();
        json.writeNumberField("number", count.number());
        judgement(count.mark());
        json.writeEndObject();
    }

    private void device(DeviceRow device) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", device.name());
        json.writeStringField("address", device.address());
        json.writeStringField("model", device.model());
        json.writeStringField("place", device.place());
        json.writeBooleanField("simulated", device.simulated());
        mark("outcome", device.outcome());
        array("proof", device.proof(), this::proof);
        array("settings", device.settings(), this::setting);
        array("endpoints", device.tls(), this::tls);
        array("notes", device.notes(), note -> json.writeString(said(note)));
        json.writeEndObject();
    }

    private void proof(ProofLine line) throws IOException {
        json.writeStartObject();
        mark("readBack", line.readBack());
        mark("reach", line.reach());
        mark("endpoint", line.endpoint());
        mark("deviceTest", line.deviceTest());
        mark("testMail", line.testMail());
        json.writeEndObject();
    }

    private void setting(SettingLine line) throws IOException {
        json.writeStartObject();
        json.writeStringField("setting", said(line.label()));
        json.writeStringField("before", line.before());
        json.writeStringField("wanted", line.wanted());
        json.writeStringField("readBack", line.readBack());
        mark("match", line.mark());
        json.writeEndObject();
    }

    private void tls(TlsLine line) throws IOException {
        json.writeStartObject();
        tlsFields(line);
        json.writeEndObject();
    }

    private void tlsFields(TlsLine line) throws IOException {
        json.writeStringField("uri", line.uri());
        mark("outcome", line.mark());
        json.writeStringField("tlsVersion", line.version());
        json.writeStringField("suite", line.suite());
        if (line.dated()) {
            json.writeNumberField("daysLeft", line.days());
        }
    }

    private void endpoint(EndpointRow row) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", row.name());
        tlsFields(row.tls());
        json.writeStringField("grade", row.grade());
        json.writeStringField("askedAt", row.seenAt().toString());
        json.writeStringField("address", row.address());
        array("facts", row.facts(), this::fact);
        array("steps", row.steps(), this::step);
        array("findings", row.findings(), this::finding);
        json.writeEndObject();
    }

    private void fact(EndpointRow.Fact fact) throws IOException {
        json.writeStartObject();
        json.writeStringField("label", said(fact.label()));
        json.writeStringField("value", fact.value());
        json.writeEndObject();
    }

    private void step(EndpointRow.StepLine step) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", said(step.name()));
        json.writeNumberField("ms", step.millis());
        mark("outcome", step.mark());
        json.writeStringField("detail", said(step.detail()));
        json.writeEndObject();
    }

    private void finding(EndpointRow.FindingLine finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", finding.rule());
        mark("severity", finding.severity());
        json.writeStringField("text", said(finding.text()));
        json.writeStringField("remedy", said(finding.remedy()));
        array("evidence", finding.evidence(), json::writeString);
        json.writeEndObject();
    }

    private void handWork(HandWork work) throws IOException {
        json.writeStartObject();
        json.writeStringField("device", work.device());
        json.writeStringField("place", work.place());
        json.writeStringField("setting", said(work.setting()));
        json.writeStringField("value", work.value());
        json.writeStringField("how", said(work.how()));
        json.writeEndObject();
    }

    private void mark(String name, Mark mark) throws IOException {
        json.writeObjectFieldStart(name);
        judgement(mark);
        json.writeEndObject();
    }

    private void judgement(Mark mark) throws IOException {
        json.writeStringField("tone", mark.tone().style());
        json.writeStringField("word", said(mark.word()));
    }

    private <T> void array(String name, Iterable<T> things, Part<T> part) throws IOException {
        json.writeArrayFieldStart(name);
        for (T thing : things) {
            part.write(thing);
        }
        json.writeEndArray();
    }

    private String said(Sentence sentence) {
        return sentence.in(language);
    }

    private String said(Words words) {
        return words.in(language);
    }

    /** Writes one element of an array. */
    private interface Part<T> {
        void write(T thing) throws IOException;
    }
}
