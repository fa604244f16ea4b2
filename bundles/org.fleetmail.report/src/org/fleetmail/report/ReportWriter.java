package org.fleetmail.report;

import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.report.internal.Templates;
import org.fleetmail.report.internal.Wording;

/**
 * Writes a report as one HTML file that needs nothing else: no script, no font, no picture from elsewhere. Everything
 * from devices and files is escaped by the template engine. The text goes out as it is made, so the length of a report
 * does not matter.
 */
public final class ReportWriter {
    private final Configuration templates = Templates.configuration();

    /**
     * Writes a report.
     *
     * @param content what it says
     * @param language of its texts
     * @param file where to; the old one is replaced when the new one is complete
     * @return the file, or {@code FILE-ACCESS}
     */
    public Outcome<Path> write(ReportContent content, Locale language, Path file) {
        Path absolute = file.toAbsolutePath();
        Path unfinished = absolute.resolveSibling(absolute.getFileName() + ".part");
        try {
            Files.createDirectories(absolute.getParent());
            try (Writer out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
                write(content, language, out);
            }
            Files.move(unfinished, absolute, StandardCopyOption.REPLACE_EXISTING);
            return Outcome.done(absolute);
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, file.toString(), e));
        }
    }

    /** Writes a report as HTML; the stream stays open. */
    public void write(ReportContent content, Locale language, Writer out) throws IOException {
        Template template = templates.getTemplate("report.ftlh", language);
        try {
            template.process(Map.of("report", content, "words", new Wording(language).model()), out);
        } catch (TemplateException e) {
            throw new IllegalStateException("report.ftlh does not fit the content", e);
        }
    }
}
