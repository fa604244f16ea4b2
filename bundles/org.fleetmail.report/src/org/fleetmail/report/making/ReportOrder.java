package org.fleetmail.report.making;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.report.evidence.EvidenceForm;
import org.fleetmail.report.writing.ReportFormat;
import org.fleetmail.rollout.schedule.ScheduledJob;

/**
 * A report that somebody ordered to be written again and again.
 *
 * @param fleet the fleet file
 * @param query which devices, empty for all
 * @param folder where the files go
 * @param formats how it is written
 * @param ruleSets names or files of the rule sets endpoints are held beside; empty for those of the fleet's policies, else all shipped
 * @param language of its texts
 * @param account identity of the fleet's account it is sent through; empty where it is not sent
 * @param recipients where it is sent; empty for the account's own address
 * @param evidence what is written beside it, if anything
 */
public record ReportOrder(
        Path fleet,
        String query,
        Path folder,
        Set<ReportFormat> formats,
        List<String> ruleSets,
        Locale language,
        String account,
        List<String> recipients,
        Optional<EvidenceOrder> evidence) {
    public ReportOrder {
        formats = formats.isEmpty() ? EnumSet.of(ReportFormat.HTML) : EnumSet.copyOf(formats);
        ruleSets = List.copyOf(ruleSets);
        recipients = List.copyOf(recipients);
    }

    /** Without evidence, and sent to nobody. */
    public ReportOrder(
            Path fleet, String query, Path folder, Set<ReportFormat> formats, List<String> ruleSets, Locale language) {
        this(fleet, query, folder, formats, ruleSets, language, "", List.of(), Optional.empty());
    }

    /** As it stands in the timetable. */
    public ScheduledJob job(String note, String who) {
        Map<String, String> details = new TreeMap<>(Map.of(
                "folder", folder.toString(),
                "formats", formats.stream().map(Enum::name).collect(Collectors.joining(",")),
                "rules", ruleSets.stream().map(ReportOrder::line).collect(Collectors.joining()),
                "language", language.toLanguageTag(),
                "account", account,
                "recipients", String.join(",", recipients)));
        evidence.ifPresent(one -> {
            details.put("evidence", one.form().name());
            details.put("key", one.key().map(Path::toString).orElse(""));
            details.put("secret", one.secret());
            details.put("stamps", one.stamps().map(URI::toString).orElse(""));
        });
        return new ScheduledJob(ScheduledJob.Kind.REPORT, fleet.toString(), query, note, who, details);
    }

    /** A rule set under a name that means the same in any folder; a line, as a file may have commas in its name. */
    private static String line(String ruleSet) {
        boolean file = ruleSet.endsWith(".json");
        return (file ? Path.of(ruleSet).toAbsolutePath().normalize() : ruleSet) + "\n";
    }

    /** Reads what {@link #job} made, here or by another version; {@code JOB-UNKNOWN} where it asks for what is not known here. */
    public static Outcome<ReportOrder> of(ScheduledJob job) {
        Map<String, String> details = job.details();
        try {
            return Outcome.done(new ReportOrder(
                    Path.of(job.file()),
                    job.select(),
                    Path.of(details.getOrDefault("folder", "")),
                    words(details, "formats").stream()
                            .map(ReportFormat::valueOf)
                            .collect(Collectors.toSet()),
                    ruleSets(details),
                    Locale.forLanguageTag(details.getOrDefault("language", "")),
                    details.getOrDefault("account", ""),
                    words(details, "recipients"),
                    evidence(details)));
        } catch (IllegalArgumentException e) {
            return Outcome.failed(Trouble.of(TroubleCode.JOB_UNKNOWN, job.file(), e));
        }
    }

    /** A line each; earlier versions wrote commas between them. */
    private static List<String> ruleSets(Map<String, String> details) {
        String text = details.getOrDefault("rules", "");
        return text.contains("\n") ? text.lines().toList() : words(details, "rules");
    }

    private static Optional<EvidenceOrder> evidence(Map<String, String> details) {
        return Optional.ofNullable(details.get("evidence"))
                .map(form -> new EvidenceOrder(
                        EvidenceForm.valueOf(form),
                        given(details, "key").map(Path::of),
                        details.getOrDefault("secret", ""),
                        given(details, "stamps").map(URI::create)));
    }

    private static Optional<String> given(Map<String, String> details, String name) {
        return Optional.ofNullable(details.get(name)).filter(text -> !text.isEmpty());
    }

    private static List<String> words(Map<String, String> details, String name) {
        return given(details, name).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
