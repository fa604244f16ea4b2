package org.fleetmail.report.handwork;

import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.report.internal.Templates;
import org.fleetmail.report.internal.Wording;

/** A work list as one HTML file without scripts, each site on a sheet of its own when it is printed. */
public final class WorkListHtml {
    private static final String TEMPLATE = "handwork.ftlh";

    private WorkListHtml() {}

    /** Writes the file; {@code FILE-ACCESS} where that cannot be done. */
    public static Outcome<Path> write(WorkList list, Locale language, Path file) {
        try {
            StringWriter page = new StringWriter();
            Templates.configuration()
                    .getTemplate(TEMPLATE)
                    .process(Map.of("list", list, "words", new Wording(language).model()), page);
            return Outcome.done(Files.writeString(file, page.toString(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, file.toString(), e));
        } catch (TemplateException e) {
            throw new IllegalStateException(e);
        }
    }
}
