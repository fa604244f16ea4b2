package org.fleetmail.ui.internal.finding;

import java.util.Comparator;
import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.LiveColumn;
import org.fleetmail.ui.internal.look.LiveTable;

/** The table of findings. */
final class FindingsTable {
    private static final Comparator<FindingRow> WORST_FIRST = Comparator.comparing(
            FindingRow::finding, Comparator.comparing(Finding::severity).reversed());

    private FindingsTable() {}

    static LiveTable<FindingRow> in(Composite parent, Icons icons) {
        return new LiveTable<>(
                parent,
                "findings.table",
                Messages.FindingsView_name,
                List.of(
                        LiveColumn.<FindingRow>of(
                                        "findings.severity", Messages.FindingsTable_severity, 16, FindingRow::severity)
                                .withImage(row ->
                                        icons.get(Icons.mood(row.finding().severity())))
                                .sortedBy(WORST_FIRST),
                        LiveColumn.of("findings.where", Messages.FindingsTable_where, 36, FindingRow::where),
                        LiveColumn.of("findings.kind", Messages.FindingsTable_kind, 12, FindingRow::kind),
                        LiveColumn.of("findings.text", Messages.FindingsTable_text, 58, FindingRow::text),
                        LiveColumn.of("findings.mend", Messages.FindingsTable_mend, 22, FindingRow::mend),
                        LiveColumn.of("findings.remedy", Messages.FindingsTable_remedy, 50, FindingRow::remedy)));
    }
}
