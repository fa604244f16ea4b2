package org.fleetmail.mail.guide;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.json.ObservationJson;
import org.fleetmail.endpoint.verdict.Verdicts;
import org.fleetmail.mail.account.AccountReport;
import org.fleetmail.mail.account.Step;

/** A ZIP file to send to the provider: the steps, how the servers answered, how the logins went; without secrets. */
public final class Evidence {
    private Evidence() {}

    /**
     * Writes it.
     *
     * @param said the message that was pasted, from which logins are taken out; may be empty
     */
    public static Outcome<Path> write(Diagnosis diagnosis, String said, Locale language, Path file) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("steps.txt", steps(diagnosis, language));
        for (EndpointObservation seen : diagnosis.observations()) {
            ObjectNode json = ObservationJson.of(seen, Verdicts.of(seen), language);
            parts.put(
                    "server-" + seen.target().service().getName().toLowerCase(Locale.ROOT) + ".json",
                    json.toPrettyString());
        }
        diagnosis.logins().ifPresent(report -> parts.put("logins.txt", logins(report, language)));
        if (!said.isEmpty()) {
            parts.put("message.txt", PastedMessage.masked(said));
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            return Outcome.done(file);
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, file.toString(), e));
        }
    }

    private static String logins(AccountReport report, Locale language) {
        StringBuilder text = new StringBuilder();
        for (Step step : report.steps()) {
            String trouble =
                    step.trouble().map(found -> " [" + found.code().id() + "]").orElse("");
            text.append(step.kind().label().in(language))
                    .append(": ")
                    .append(step.result().label().in(language))
                    .append(trouble)
                    .append(' ')
                    .append(step.detail().in(language))
                    .append('\n');
        }
        return text.toString();
    }

    private static String steps(Diagnosis diagnosis, Locale language) {
        StringBuilder text = new StringBuilder();
        for (GuideStep step : diagnosis.steps()) {
            text.append(step.kind().label().in(language))
                    .append(": ")
                    .append(step.result().label().in(language))
                    .append('\n');
            for (String line :
                    new String[] {step.detail().in(language), step.remedy().in(language)}) {
                text.append(line.isEmpty() ? "" : line.indent(3));
            }
        }
        return text.toString();
    }
}
