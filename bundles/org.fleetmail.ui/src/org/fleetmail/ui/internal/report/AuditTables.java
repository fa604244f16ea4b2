package org.fleetmail.ui.internal.report;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.fleetmail.report.Figure;
import org.fleetmail.report.audit.OpenFinding;
import org.fleetmail.report.mark.Tone;
import org.fleetmail.ui.fleet.State.Mood;
import org.fleetmail.ui.internal.look.Bar;
import org.fleetmail.ui.internal.look.LiveColumn;
import org.fleetmail.ui.internal.look.LiveTable;

/** Numbers, what they count, and what is to be mended there. */
final class AuditTables {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withZone(ZoneId.systemDefault());

    private AuditTables() {}

    static LiveTable<Figure> figures(Composite parent) {
        return new LiveTable<>(
                parent,
                "audit.figures",
                Messages.AuditView_figures,
                List.of(
                        LiveColumn.of(
                                "audit.group",
                                Messages.AuditView_group,
                                34,
                                figure -> figure.group().in(Locale.getDefault())),
                        LiveColumn.of("audit.part", Messages.AuditView_part, 30, AuditTables::part),
                        LiveColumn.<Figure>of(
                                        "audit.kind",
                                        Messages.AuditView_kind,
                                        34,
                                        figure -> figure.kind().word().in(Locale.getDefault()))
                                .withBar(AuditTables::bar),
                        LiveColumn.<Figure>of(
                                        "audit.number",
                                        Messages.AuditView_number,
                                        10,
                                        figure -> String.valueOf(figure.number()))
                                .sortedBy(Comparator.comparingInt(Figure::number))));
    }

    private static String part(Figure figure) {
        return figure.part().isEmpty() ? Messages.AuditView_unnamed : figure.part();
    }

    private static Optional<Bar> bar(Figure figure) {
        return Optional.of(
                new Bar(figure.from(), figure.to(), mood(figure.kind().tone())));
    }

    private static Mood mood(Tone tone) {
        return switch (tone) {
            case GOOD -> Mood.GOOD;
            case WARNING -> Mood.WARNING;
            case BAD -> Mood.BAD;
            case UNKNOWN -> Mood.UNKNOWN;
        };
    }

    static LiveTable<Figure.Item> items(Composite parent) {
        return new LiveTable<>(
                parent,
                "audit.items",
                Messages.AuditView_items,
                List.of(
                        LiveColumn.of("audit.name", Messages.AuditView_name, 44, Figure.Item::name),
                        LiveColumn.of(
                                "audit.detail",
                                Messages.AuditView_detail,
                                70,
                                item -> item.detail().in(Locale.getDefault()))));
    }

    static LiveTable<OpenFinding> findings(Composite parent) {
        return new LiveTable<>(
                parent,
                "audit.findings",
                Messages.AuditView_findings,
                List.of(
                        LiveColumn.<OpenFinding>of(
                                        "audit.severity",
                                        Messages.AuditView_severity,
                                        12,
                                        finding -> finding.level().word().in(Locale.getDefault()))
                                .sortedBy(Comparator.comparing(OpenFinding::severity)),
                        LiveColumn.of("audit.rule", Messages.AuditView_rule, 20, OpenFinding::rule),
                        LiveColumn.of(
                                "audit.text",
                                Messages.AuditView_text,
                                50,
                                finding -> finding.text().in(Locale.getDefault())),
                        LiveColumn.of(
                                "audit.remedy",
                                Messages.AuditView_remedy,
                                50,
                                finding -> finding.remedy().in(Locale.getDefault())),
                        LiveColumn.of(
                                "audit.first",
                                Messages.AuditView_first,
                                20,
                                finding -> TIME.format(finding.firstSeen())),
                        LiveColumn.of("audit.owner", Messages.AuditView_owner, 16, OpenFinding::owner),
                        LiveColumn.of("audit.due", Messages.AuditView_due, 12, OpenFinding::due)));
    }
}
