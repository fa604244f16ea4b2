package org.fleetmail.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.fleetmail.report.ReportContent;
import org.fleetmail.report.audit.OpenFinding;

/**
 * The findings of a report as OSCAL assessment results 1.1.2 (NIST): a device or an endpoint is an inventory item, each
 * finding an observation and a finding whose target, our rule, is not satisfied. No finding does not mean satisfied, so
 * nothing is ever said to be. A time is told once, by the clocks of its site and with their offset to UTC. There is no assessment plan; the reference to it names the report.
 */
public final class OscalJson {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String VERSION = "1.1.2";
    private static final int LONGEST_TITLE = 200;

    private final JsonGenerator json;
    private final Pen pen;
    private final String report;

    private OscalJson(JsonGenerator json, Pen pen, String report) {
        this.json = json;
        this.pen = pen;
        this.report = report;
    }

    /** Writes the findings in UTF-8 and closes the stream. */
    public static void write(ReportContent content, Locale language, OutputStream out) throws IOException {
        String report = content.scope().fleet() + " " + content.scope().query() + " " + content.madeAt();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            new OscalJson(json, new Pen(json, language), report).write(content);
        }
    }

    private void write(ReportContent content) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("assessment-results");
        json.writeStringField("uuid", uuid("results"));
        metadata(content);
        json.writeObjectFieldStart("import-ap");
        json.writeStringField("href", "#" + uuid("plan"));
        json.writeEndObject();
        json.writeArrayFieldStart("results");
        result(content);
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void metadata(ReportContent content) throws IOException {
        json.writeObjectFieldStart("metadata");
        json.writeStringField("title", title(content.scope().fleet()));
        json.writeStringField(
                "last-modified", Pen.local(content.madeAt(), content.scope().zone()));
        json.writeStringField("version", title(content.scope().version()));
        json.writeStringField("oscal-version", VERSION);
        json.writeEndObject();
    }

    private void result(ReportContent content) throws IOException {
        json.writeStartObject();
        json.writeStringField("uuid", uuid("result"));
        json.writeStringField("title", title(content.scope().fleet()));
        json.writeStringField(
                "description",
                "Fleetmail " + content.scope().version() + ", "
                        + content.scope().vantage());
        json.writeStringField(
                "start", Pen.local(content.madeAt(), content.scope().zone()));
        inventory(content);
        json.writeObjectFieldStart("reviewed-controls");
        json.writeArrayFieldStart("control-selections");
        json.writeStartObject();
        json.writeObjectFieldStart("include-all");
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        if (!content.audit().findings().isEmpty()) {
            pen.array("observations", content.audit().findings(), this::observation);
            pen.array("findings", content.audit().findings(), this::finding);
        }
        json.writeEndObject();
    }

    private void inventory(ReportContent content) throws IOException {
        Map<String, String> items = new LinkedHashMap<>();
        content.audit().findings().forEach(finding -> items.putIfAbsent(finding.element(), finding.name()));
        if (items.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("local-definitions");
        pen.array("inventory-items", items.entrySet(), item -> {
            json.writeStartObject();
            json.writeStringField("uuid", element(item.getKey()));
            json.writeStringField("description", item.getValue());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void observation(OpenFinding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("uuid", uuid("observation " + finding.key()));
        json.writeStringField("description", pen.said(finding.text()));
        json.writeArrayFieldStart("methods");
        json.writeString("TEST");
        json.writeEndArray();
        json.writeArrayFieldStart("subjects");
        json.writeStartObject();
        json.writeStringField("subject-uuid", element(finding.element()));
        json.writeStringField("type", "inventory-item");
        json.writeEndObject();
        json.writeEndArray();
        json.writeStringField("collected", Pen.local(finding.lastSeen(), finding.zone()));
        json.writeEndObject();
    }

    private void finding(OpenFinding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("uuid", uuid("finding " + finding.key()));
        json.writeStringField("title", title(finding.rule() + " " + finding.name()));
        json.writeStringField("description", pen.said(finding.text()) + "\n\n" + pen.said(finding.remedy()));
        json.writeObjectFieldStart("target");
        json.writeStringField("type", "objective-id");
        json.writeStringField("target-id", finding.rule());
        json.writeObjectFieldStart("status");
        json.writeStringField("state", "not-satisfied");
        json.writeEndObject();
        json.writeEndObject();
        json.writeArrayFieldStart("related-observations");
        json.writeStartObject();
        json.writeStringField("observation-uuid", uuid("observation " + finding.key()));
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    /** An element keeps its identity from report to report. */
    private static String element(String id) {
        return NamedUuid.of("element " + id);
    }

    private String uuid(String part) {
        return NamedUuid.of(report + "\n" + part);
    }

    /** One line without blanks around it, as the schema asks for. */
    private static String title(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s\\u2028\\u2029]+", " ").strip();
        String whole = line.isEmpty() ? "-" : line;
        return whole.length() <= LONGEST_TITLE
                ? whole
                : whole.substring(0, LONGEST_TITLE).strip();
    }
}
