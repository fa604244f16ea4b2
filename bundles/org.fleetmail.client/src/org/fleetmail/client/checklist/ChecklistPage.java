package org.fleetmail.client.checklist;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fleetmail.client.checklist.Checklist.Row;
import org.fleetmail.core.text.Texts;

/** The checklist as a page in Markdown: a table for each subject, and for each row whether tests prove it. */
public final class ChecklistPage {
    private static final String SUBJECTS = "TUSPACFHMDK";

    private final Checklist checklist;
    private final Locale language;

    public ChecklistPage(Checklist checklist, Locale language) {
        this.checklist = checklist;
        this.language = language;
    }

    /** The name of its file within the documentation. */
    public static String file(Locale language) {
        return language.getLanguage().equals("ja") ? "checklist.ja.md" : "checklist.md";
    }

    /** The page. */
    public String markdown() {
        return text("page.title", checklist.rows().size(), checklist.proven().size())
                + SUBJECTS.chars().mapToObj(letter -> subject((char) letter)).collect(Collectors.joining());
    }

    private String subject(char letter) {
        return checklist.rows().stream()
                .filter(row -> row.id().charAt(0) == letter)
                .map(this::line)
                .collect(Collectors.joining(
                        "\n",
                        "\n## " + letter + ": " + text("subject." + letter) + "\n\n" + text("page.head")
                                + "\n|---|---|---|---|\n",
                        "\n"));
    }

    private String line(Row row) {
        String proven = text(checklist.isProven(row) ? "page.proven" : "page.open");
        String words = row.text().in(language) + (row.misprint() ? " " + text("page.misprint") : "");
        return "| " + String.join(" | ", Arrays.asList(row.id(), cell(words), String.join(", ", row.sources()), proven))
                + " |";
    }

    private static String cell(String words) {
        return words.replace("|", "\\|");
    }

    private String text(String key, Object... arguments) {
        return Texts.of(ChecklistPage.class).get(language, key, arguments);
    }
}
