package org.fleetmail.cli.internal.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Plain;
import org.fleetmail.cli.internal.terminal.Table;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.exchange.ImportPlan;
import org.fleetmail.exchange.Mapping;
import org.fleetmail.exchange.PlannedRow;
import org.fleetmail.exchange.PlannedRow.Fate;
import org.fleetmail.exchange.sheet.Sheet;

/** An import for a person: how the table was understood, what becomes of its rows, and what to know before. */
public final class ImportText {
    private static final int MOST_ROWS = 200;

    private final Session session;

    public ImportText(Session session) {
        this.session = session;
    }

    /** Writes it. */
    public void print(Sheet sheet, Mapping mapping, ImportPlan plan) {
        say(
                "read",
                sheet.origin().form().name(),
                sheet.origin().detail(),
                mapping.kind().label());
        columns(mapping);
        rows(plan);
        findings(plan);
        say(
                "summary",
                plan.count(Fate.ADDED),
                plan.count(Fate.CHANGED),
                plan.count(Fate.SAME),
                plan.count(Fate.REFUSED));
    }

    private void columns(Mapping mapping) {
        for (int index = 0; index < mapping.headings().size(); index++) {
            String heading = mapping.headings().get(index);
            Optional<Sentence> meant = mapping.columns().get(index).map(org.fleetmail.exchange.column.Column::label);
            if (!heading.isEmpty()) {
                print("  " + Sheet.letters(index) + " " + heading + " → "
                        + meant.orElseGet(() -> sentence("not-taken")).in(session.language()));
            }
        }
    }

    private void rows(ImportPlan plan) {
        Table table = Table.of(session.terminal().paint(), word("row"), word("fate"), word("name"), word("change"));
        plan.rows().stream()
                .filter(row -> row.fate() != Fate.SAME)
                .limit(MOST_ROWS)
                .forEach(row ->
                        table.row(String.valueOf(row.number()), word("fate." + row.fate()), row.label(), changes(row)));
        if (table.size() > 0) {
            table.print(session.terminal().out(), "  ");
        }
    }

    private String changes(PlannedRow row) {
        Locale language = session.language();
        return row.changes().stream()
                .map(change -> change.column().label().in(language) + ": "
                        + (change.before().isEmpty() ? "" : change.before() + " → ") + change.after())
                .collect(Collectors.joining("; "));
    }

    private void findings(ImportPlan plan) {
        plan.findings().stream().limit(MOST_ROWS).forEach(finding -> {
            String mark = finding.severity().atLeast(Severity.MEDIUM) ? "! " : "· ";
            print(mark + finding.place() + "  " + finding.text().in(session.language()));
        });
        if (plan.findings().size() > MOST_ROWS) {
            say("more", plan.findings().size() - MOST_ROWS);
        }
    }

    private void say(String key, Object... arguments) {
        print(sentence(key, arguments).in(session.language()));
    }

    /** Headings, names of sheets and cells are in most lines, and come from anybody. */
    private void print(String line) {
        session.print(Plain.line(line));
    }

    private String word(String key) {
        return sentence(key).in(session.language());
    }

    private static Sentence sentence(String key, Object... arguments) {
        return Sentence.of(ImportText.class, key, arguments);
    }
}
