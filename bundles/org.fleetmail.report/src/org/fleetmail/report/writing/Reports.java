package org.fleetmail.report.writing;

import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.report.ReportContent;
import org.fleetmail.report.internal.SortScript;
import org.fleetmail.report.internal.Templates;
import org.fleetmail.report.internal.Unfinished;
import org.fleetmail.report.internal.Wording;
import org.fleetmail.report.internal.pdf.PdfReport;
import org.fleetmail.report.json.OscalJson;
import org.fleetmail.report.json.ReportJson;
import org.fleetmail.report.json.SarifJson;
import org.fleetmail.report.table.CsvFolder;
import org.fleetmail.report.table.ReportTables;
import org.fleetmail.report.table.Spreadsheet;

/**
 * Writes reports. Everything goes out as it is made, so the length of a report does not matter, and takes its name when it
 * is complete. The page needs nothing else: no font, no picture from elsewhere, and it is whole without its one script, which sorts tables; everything from devices and
 * files is escaped by the template engine.
 */
public final class Reports {
    private final Configuration templates = Templates.configuration();

    /**
     * Writes a report.
     *
     * @param content what it says
     * @param language of its texts
     * @param format how
     * @param folder where to; made where it is missing
     * @param name of the file without its ending, or of the folder where a format needs several files
     * @return the file or folder, or {@code FILE-ACCESS}, also where a folder of that name is there that is not empty
     */
    public Outcome<Path> write(ReportContent content, Locale language, ReportFormat format, Path folder, String name) {
        Path whole = folder.toAbsolutePath().resolve(format == ReportFormat.CSV ? name : name + ending(format));
        try {
            Files.createDirectories(whole.getParent());
            try (Unfinished report = Unfinished.of(whole)) {
                Outcome<Void> outcome = write(content, language, format, report.path());
                if (outcome instanceof Outcome.Done<Void>) {
                    report.finish();
                }
                return outcome.map(done -> whole);
            }
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, whole.toString(), e));
        }
    }

    private static String ending(ReportFormat format) {
        return "." + format.name().toLowerCase(Locale.ROOT) + (format == ReportFormat.OSCAL ? ".json" : "");
    }

    private Outcome<Void> write(ReportContent content, Locale language, ReportFormat format, Path path)
            throws IOException {
        if (format == ReportFormat.CSV) {
            Files.createDirectory(path);
            CsvFolder.write(ReportTables.of(content, language), path);
            return Outcome.done(null);
        }
        try (OutputStream out = Files.newOutputStream(path)) {
            return write(content, language, format, out);
        }
    }

    private Outcome<Void> write(ReportContent content, Locale language, ReportFormat format, OutputStream out)
            throws IOException {
        switch (format) {
            case PDF -> {
                return PdfReport.write(content, language, out);
            }
            case HTML -> {
                try (Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
                    page(content, language, text);
                }
            }
            case XLSX -> Spreadsheet.write(ReportTables.of(content, language), "1.0", out);
            case JSON -> ReportJson.write(content, language, out);
            case SARIF -> SarifJson.write(content, language, out);
            case OSCAL -> OscalJson.write(content, language, out);
            case CSV -> throw new IllegalArgumentException("several files");
        }
        return Outcome.done(null);
    }

    /** Writes a report as a page; the stream stays open. */
    public void page(ReportContent content, Locale language, Writer out) throws IOException {
        Template template = templates.getTemplate("report.ftlh", language);
        try {
            template.process(
                    Map.of(
                            "report", content,
                            "words", new Wording(language, content.scope().zone()).model(),
                            "script", SortScript.only()),
                    out);
        } catch (TemplateException e) {
            throw new IllegalStateException("report.ftlh does not fit the content", e);
        }
    }
}
