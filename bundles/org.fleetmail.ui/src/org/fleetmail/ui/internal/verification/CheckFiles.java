package org.fleetmail.ui.internal.verification;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.endpoint.json.ObservationJson;
import org.fleetmail.model.Fleet;
import org.fleetmail.report.ReportContent;
import org.fleetmail.report.ReportSource;
import org.fleetmail.report.SeenEndpoint;
import org.fleetmail.report.making.Vantage;
import org.fleetmail.report.writing.ReportFormat;
import org.fleetmail.report.writing.Reports;
import org.fleetmail.store.journal.ChainCheck;

/** Writes checks to files: as the document of {@code fleetmail verify}, or as a report. Blocks. */
final class CheckFiles {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Clock clock;
    private final String version;

    CheckFiles(Clock clock, String version) {
        this.clock = clock;
        this.version = version;
    }

    /** Writes what was seen as JSON, in the shape {@code verify.schema.json} of the command line describes. */
    Outcome<Path> json(List<Check> checks, Path file) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("schema", "fleetmail-verify").put("version", 1);
        document.put("at", clock.instant().toString()).put("program", version);
        ArrayNode targets = document.putArray("targets");
        checks.forEach(check -> check.now()
                .observation()
                .ifPresent(seen -> check.now()
                        .verdict()
                        .ifPresent(verdict -> targets.add(ObservationJson.of(seen, verdict, Locale.getDefault())))));
        try {
            return Outcome.done(Files.writeString(file, document.toPrettyString() + "\n"));
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, file.toString(), e));
        }
    }

    /** Writes a report of endpoints into a folder, under a name with the time. */
    Outcome<Path> report(
            Fleet fleet, String path, List<SeenEndpoint> endpoints, Outcome<ChainCheck> journal, Path folder) {
        ReportSource source = new ReportSource(
                fleet,
                path,
                "",
                List.of(),
                Map.of(),
                endpoints,
                Optional.empty(),
                journal,
                clock.instant(),
                version,
                Vantage.here());
        String name = "fleetmail-report-" + STAMP.format(clock.instant());
        return new Reports().write(ReportContent.of(source), Locale.getDefault(), ReportFormat.HTML, folder, name);
    }
}
