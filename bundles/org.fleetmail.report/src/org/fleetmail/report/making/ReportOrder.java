package org.fleetmail.report.making;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fleetmail.report.writing.ReportFormat;
import org.fleetmail.rollout.schedule.ScheduledJob;

/**
 * A report that somebody ordered to be written again and again.
 *
 * @param fleet the fleet file
 * @param query which devices, empty for all
 * @param folder where the files go
 * @param formats how it is written
 * @param ruleSets names of the rule sets endpoints are held beside; empty for those of the fleet's policies, else all shipped
 * @param language of its texts
 * @param account identity of the fleet's account it is sent through; empty where it is not sent
 * @param recipients where it is sent; empty for the account's own address
 */
public record ReportOrder(
        Path fleet,
        String query,
        Path folder,
        Set<ReportFormat> formats,
        List<String> ruleSets,
        Locale language,
        String account,
        List<String> recipients) {
    public ReportOrder {
        formats = formats.isEmpty() ? EnumSet.of(ReportFormat.HTML) : EnumSet.copyOf(formats);
        ruleSets = List.copyOf(ruleSets);
        recipients = List.copyOf(recipients);
    }

    /** As it stands in the timetable. */
    public ScheduledJob job(String note, String who) {
        Map<String, String> details = Map.of(
                "folder", folder.toString(),
                "formats", formats.stream().map(Enum::name).collect(Collectors.joining(",")),
                "rules", String.join(",", ruleSets),
                "language", language.toLanguageTag(),
                "account", account,
                "recipients", String.join(",", recipients));
        return new ScheduledJob(ScheduledJob.Kind.REPORT, fleet.toString(), query, note, who, details);
    }

    /** Reads what {@link #job} made. */
    public static ReportOrder of(ScheduledJob job) {
        Map<String, String> details = job.details();
        return new ReportOrder(
                Path.of(job.file()),
                job.select(),
                Path.of(details.get("folder")),
                words(details.get("formats")).stream()
                        .map(ReportFormat::valueOf)
                        .collect(Collectors.toSet()),
                words(details.get("rules")),
                Locale.forLanguageTag(details.get("language")),
                details.get("account"),
                words(details.get("recipients")));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(",")).filter(word -> !word.isEmpty()).toList();
    }
}
