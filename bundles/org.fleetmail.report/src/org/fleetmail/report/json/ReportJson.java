package org.fleetmail.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.fleetmail.report.DeviceRow;
import org.fleetmail.report.EndpointRow;
import org.fleetmail.report.HandWork;
import org.fleetmail.report.LastChange;
import org.fleetmail.report.ProofLine;
import org.fleetmail.report.ReportContent;
import org.fleetmail.report.RunFacts;
import org.fleetmail.report.SettingLine;
import org.fleetmail.report.mark.Count;

/**
 * A report as one JSON document of the shape {@code schema/report.schema.json}. Each judgement has a {@code tone} for
 * programs, the same in every language, and a {@code word} for people. Devices go out as they are made.
 */
public final class ReportJson {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int VERSION = 1;

    private final JsonGenerator json;
    private final Pen pen;

    private ReportJson(JsonGenerator json, Pen pen) {
        this.json = json;
        this.pen = pen;
    }

    /** Writes a report in UTF-8 and closes the stream. */
    public static void write(ReportContent content, Locale language, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            new ReportJson(json, new Pen(json, language)).write(content);
        }
    }

    private void write(ReportContent content) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", "fleetmail-report");
        json.writeNumberField("version", VERSION);
        pen.moment("at", content.madeAt(), content.scope().zone());
        json.writeStringField("language", pen.language().toLanguageTag());
        scope(content);
        pen.mark("journal", content.journal());
        run(content.run(), content.scope().zone());
        pen.array("deviceCounts", content.deviceCounts(), this::count);
        pen.array("endpointCounts", content.endpointCounts(), this::count);
        pen.array("devices", content.devices(), this::device);
        pen.array("endpoints", content.endpoints(), this::endpoint);
        pen.array("handWork", content.handWork(), this::handWork);
        pen.array("notTested", content.notTested(), line -> json.writeString(pen.said(line)));
        new AuditJson(json, pen).write(content.audit(), content.scope().zone());
        json.writeEndObject();
    }

    private void scope(ReportContent content) throws IOException {
        json.writeObjectFieldStart("scope");
        json.writeStringField("fleet", content.scope().fleet());
        json.writeStringField("file", content.scope().file());
        json.writeStringField("query", content.scope().query());
        json.writeStringField("zone", content.scope().zone().getId());
        json.writeStringField("vantage", content.scope().vantage());
        json.writeStringField("program", content.scope().version());
        json.writeBooleanField("simulated", content.scope().simulated());
        json.writeEndObject();
    }

    private void run(Optional<RunFacts> run, ZoneId zone) throws IOException {
        if (run.isEmpty()) {
            return;
        }
        RunFacts facts = run.get();
        json.writeObjectFieldStart("run");
        json.writeStringField("id", facts.id());
        json.writeStringField("who", facts.who());
        json.writeStringField("note", facts.note());
        pen.moment("startedAt", facts.startedAt(), zone);
        if (facts.finished()) {
            pen.moment("finishedAt", facts.end(), zone);
        }
        json.writeStringField("state", pen.said(facts.state()));
        json.writeEndObject();
    }

    private void count(Count count) throws IOException {
        json.writeStartObject();
        json.writeNumberField("number", count.number());
        pen.judgement(count.mark());
        json.writeEndObject();
    }

    private void device(DeviceRow device) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", device.name());
        json.writeStringField("address", device.address());
        json.writeStringField("model", device.model());
        json.writeStringField("place", device.place());
        json.writeBooleanField("simulated", device.simulated());
        pen.mark("outcome", device.outcome());
        pen.array("proof", device.proof(), this::proof);
        pen.array("settings", device.settings(), this::setting);
        pen.array("lastChange", device.lastChange(), change -> lastChange(change, device.zone()));
        pen.array("endpoints", device.tls(), pen::tls);
        pen.array("notes", device.notes(), note -> json.writeString(pen.said(note)));
        json.writeEndObject();
    }

    private void lastChange(LastChange change, ZoneId zone) throws IOException {
        json.writeStartObject();
        pen.moment("at", change.at(), zone);
        json.writeStringField("run", change.run());
        json.writeStringField("who", change.who());
        json.writeStringField("note", change.note());
        json.writeEndObject();
    }

    private void proof(ProofLine line) throws IOException {
        json.writeStartObject();
        pen.mark("readBack", line.readBack());
        pen.mark("reach", line.reach());
        pen.mark("endpoint", line.endpoint());
        pen.mark("deviceTest", line.deviceTest());
        pen.mark("testMail", line.testMail());
        json.writeEndObject();
    }

    private void setting(SettingLine line) throws IOException {
        json.writeStartObject();
        json.writeStringField("setting", pen.said(line.label()));
        json.writeStringField("before", line.before());
        json.writeStringField("wanted", line.wanted());
        json.writeStringField("readBack", line.readBack());
        pen.mark("match", line.mark());
        json.writeEndObject();
    }

    private void endpoint(EndpointRow row) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", row.name());
        pen.tlsFields(row.tls());
        json.writeStringField("grade", row.grade());
        pen.moment("askedAt", row.seenAt(), row.zone());
        json.writeStringField("address", row.address());
        pen.array("facts", row.facts(), this::fact);
        pen.array("steps", row.steps(), this::step);
        pen.array("findings", row.findings(), this::finding);
        json.writeEndObject();
    }

    private void fact(EndpointRow.Fact fact) throws IOException {
        json.writeStartObject();
        json.writeStringField("label", pen.said(fact.label()));
        json.writeStringField("value", fact.value());
        json.writeEndObject();
    }

    private void step(EndpointRow.StepLine step) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", pen.said(step.name()));
        json.writeNumberField("ms", step.millis());
        pen.mark("outcome", step.mark());
        json.writeStringField("detail", pen.said(step.detail()));
        json.writeEndObject();
    }

    private void finding(EndpointRow.FindingLine finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", finding.rule());
        pen.mark("severity", finding.severity());
        json.writeStringField("text", pen.said(finding.text()));
        json.writeStringField("remedy", pen.said(finding.remedy()));
        pen.array("evidence", finding.evidence(), json::writeString);
        json.writeEndObject();
    }

    private void handWork(HandWork work) throws IOException {
        json.writeStartObject();
        json.writeStringField("device", work.device());
        json.writeStringField("place", work.place());
        json.writeStringField("setting", pen.said(work.setting()));
        json.writeStringField("value", work.value());
        json.writeStringField("how", pen.said(work.how()));
        json.writeEndObject();
    }
}
