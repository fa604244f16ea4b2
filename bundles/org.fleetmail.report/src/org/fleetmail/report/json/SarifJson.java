package org.fleetmail.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.report.ReportContent;
import org.fleetmail.report.audit.OpenFinding;

/**
 * The findings of a report in SARIF 2.1.0 (OASIS, 2020), for tools that collect findings. A device or an endpoint is a
 * logical location; what stands in a report before it is unchanged. Its times are in UTC, as the format wants; the same by the
 * clocks of the sites are properties.
 */
public final class SarifJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;
    private final Pen pen;

    private SarifJson(JsonGenerator json, Pen pen) {
        this.json = json;
        this.pen = pen;
    }

    /** Writes the findings in UTF-8 and closes the stream. */
    public static void write(ReportContent content, Locale language, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            new SarifJson(json, new Pen(json, language)).write(content);
        }
    }

    private void write(ReportContent content) throws IOException {
        json.writeStartObject();
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        tool(content);
        invocation(content);
        json.writeStringField("language", pen.language().toLanguageTag());
        json.writeStringField("columnKind", "utf16CodeUnits");
        pen.array("results", content.audit().findings(), finding -> result(content, finding));
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void tool(ReportContent content) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "Fleetmail");
        json.writeStringField("version", content.scope().version());
        Map<String, OpenFinding> rules = new LinkedHashMap<>();
        content.audit().findings().forEach(finding -> rules.putIfAbsent(finding.rule(), finding));
        pen.array("rules", rules.values(), this::rule);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void rule(OpenFinding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", finding.rule());
        text("help", pen.said(finding.remedy()));
        json.writeEndObject();
    }

    private void invocation(ReportContent content) throws IOException {
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", true);
        json.writeStringField("endTimeUtc", content.madeAt().toString());
        json.writeStringField("machine", content.scope().vantage());
        json.writeObjectFieldStart("properties");
        json.writeStringField(
                "endTimeLocal", Pen.local(content.madeAt(), content.scope().zone()));
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void result(ReportContent content, OpenFinding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", finding.rule());
        json.writeStringField("level", level(finding.severity()));
        if (content.audit().since().isPresent()) {
            boolean known = finding.firstSeen().isBefore(content.madeAt());
            json.writeStringField("baselineState", known ? "unchanged" : "new");
        }
        text("message", pen.said(finding.text()));
        location(finding);
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("elementAndRule/v1", finding.key());
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        json.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        pen.moment("firstSeen", finding.firstSeen(), finding.zone());
        pen.moment("lastSeen", finding.lastSeen(), finding.zone());
        json.writeStringField("owner", finding.owner());
        json.writeStringField("due", finding.due());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void location(OpenFinding finding) throws IOException {
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeArrayFieldStart("logicalLocations");
        json.writeStartObject();
        json.writeStringField("name", finding.name());
        json.writeStringField("fullyQualifiedName", finding.element());
        json.writeStringField("kind", "resource");
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void text(String name, String text) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW, INFO -> "note";
        };
    }
}
