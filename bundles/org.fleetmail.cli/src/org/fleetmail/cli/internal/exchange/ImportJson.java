package org.fleetmail.cli.internal.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.fleetmail.cli.internal.output.Json;
import org.fleetmail.exchange.CellFinding;
import org.fleetmail.exchange.ImportPlan;
import org.fleetmail.exchange.Mapping;
import org.fleetmail.exchange.PlannedRow;
import org.fleetmail.exchange.column.Column;
import org.fleetmail.exchange.sheet.Sheet;

/** An import as a JSON document of the shape {@code import}. */
public final class ImportJson {
    private ImportJson() {}

    /**
     * The document.
     *
     * @param done whether the fleet was saved
     */
    public static ObjectNode of(Sheet sheet, Mapping mapping, ImportPlan plan, boolean done, Locale language) {
        ObjectNode document = Json.document("import")
                .put("form", Json.word(sheet.origin().form()))
                .put("detail", sheet.origin().detail())
                .put("kind", Json.word(mapping.kind()))
                .put("headingRow", mapping.headingRow())
                .put("done", done);
        ObjectNode columns = document.putObject("columns");
        mapping.memory().forEach(columns::put);
        ArrayNode rows = document.putArray("rows");
        plan.rows().forEach(row -> rows.add(row(row)));
        ArrayNode findings = document.putArray("findings");
        plan.findings().forEach(finding -> findings.add(finding(finding, language)));
        return document;
    }

    private static ObjectNode row(PlannedRow row) {
        ObjectNode node = Json.object()
                .put("row", row.number())
                .put("fate", Json.word(row.fate()))
                .put("id", row.id())
                .put("name", row.label());
        ArrayNode changes = node.putArray("changes");
        row.changes().forEach(change -> changes.add(change(change.column(), change.before(), change.after())));
        return node;
    }

    private static ObjectNode change(Column column, String before, String after) {
        return Json.object().put("column", column.id()).put("before", before).put("after", after);
    }

    private static ObjectNode finding(CellFinding finding, Locale language) {
        return Json.object()
                .put("place", finding.place())
                .put("row", finding.row())
                .put("severity", Json.word(finding.severity()))
                .put("leftOut", finding.leftOut())
                .put("text", finding.text().in(language));
    }
}
