package org.fleetmail.cli.internal.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Table;
import org.fleetmail.client.checklist.Checklist;
import org.fleetmail.client.checklist.ChecklistPage;
import org.fleetmail.client.matrix.MailClients;
import org.fleetmail.client.matrix.Methods;
import org.fleetmail.client.matrix.Source;
import org.fleetmail.client.protection.Protection;
import org.fleetmail.client.reference.PortFact;
import org.fleetmail.client.reference.ProtectionFact;
import org.fleetmail.client.reference.Reference;
import org.fleetmail.client.reference.SettingItem;
import org.fleetmail.client.reference.Term;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.text.Texts;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;

/** The tables one looks things up in, for a person. */
public final class ReferenceText {
    private final Session session;
    private final Reference reference = Reference.shipped();

    public ReferenceText(Session session) {
        this.session = session;
    }

    /** Ports and methods; the method is what usually listens there. */
    public void ports() {
        Table table = table("ref.protocol", "ref.port", "ref.method", "ref.use", "ref.firewall");
        for (PortFact fact : reference.ports()) {
            table.row(
                    in(fact.protocol().label()),
                    Integer.toString(fact.port()),
                    in(Methods.label(fact.protocol(), fact.method())),
                    fact.use().in(language()),
                    fact.firewall().in(language()));
        }
        print(table);
        reference
                .ports()
                .forEach(fact -> remark(fact.port() + ": ", fact.remark().in(language()), fact.from()));
        session.print(text("ref.derived"));
    }

    /** What each way of connecting protects. */
    public void protection() {
        Table table = table("ref.protocol", "ref.method", "ref.login", "ref.password", "ref.message");
        for (ProtectionFact fact : reference.protections()) {
            Protection protection = fact.protection();
            table.row(
                    in(fact.protocol().label()),
                    in(Methods.label(fact.protocol(), fact.method())),
                    in(fact.login().label()),
                    yesNo(protection.password()),
                    yesNo(protection.message()));
        }
        print(table);
        reference
                .protections()
                .forEach(fact -> remark(
                        in(Methods.label(fact.protocol(), fact.method())) + ", "
                                + in(fact.login().label()) + ": ",
                        fact.remark().in(language()),
                        fact.from()));
    }

    /** The settings and what each is tied to, then the five protections. */
    public void settings() {
        Table table = table("ref.setting", "ref.tied", "ref.purpose");
        for (SettingItem item : reference.settings()) {
            String tied = item.tiedTo().stream()
                    .map(id -> reference.setting(id).orElseThrow().name().in(language()))
                    .collect(Collectors.joining(", "));
            table.row(
                    item.name().in(language()),
                    tied.isEmpty() ? "–" : tied,
                    item.purpose().in(language()));
        }
        print(table);
        session.print(text("ref.safeguards"));
        reference
                .safeguards()
                .forEach(safeguard -> session.print("  " + safeguard.name().in(language()) + ": "
                        + safeguard.against().in(language())));
    }

    /** Words; whether any was found. */
    public boolean terms(List<Term> found) {
        for (Term term : found) {
            session.print(session.terminal().paint().strong(term.name().in(language())) + " ("
                    + String.join(", ", term.also()) + ")");
            session.print("  " + term.text().in(language()));
            term.links().forEach(link -> session.print("  " + link));
        }
        return !found.isEmpty();
    }

    /** Every row of the checklist and whether a test proves it. */
    public void checklist() {
        Checklist checklist = Checklist.shipped();
        checklist
                .rows()
                .forEach(row -> session.print((checklist.isProven(row) ? "[x] " : "[ ] ") + row.id() + "  "
                        + row.text().in(language())));
        session.print(
                text("ref.proven", checklist.proven().size(), checklist.rows().size()));
    }

    /** Writes the checklist as a page in each language; {@code FILE-ACCESS} where that cannot be done. */
    public Outcome<Path> checklist(Path folder) {
        try {
            Files.createDirectories(folder);
            for (Locale language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
                Files.writeString(
                        folder.resolve(ChecklistPage.file(language)),
                        new ChecklistPage(Checklist.shipped(), language).markdown());
            }
            return Outcome.done(folder);
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, folder.toString(), e));
        }
    }

    private void remark(String about, String text, List<String> from) {
        if (!text.isEmpty()) {
            String sources = from.stream()
                    .flatMap(id -> MailClients.shipped().source(id).stream())
                    .map(Source::citation)
                    .map(this::in)
                    .collect(Collectors.joining("; "));
            session.print("  " + about + text + " – " + sources);
        }
    }

    private Table table(String... keys) {
        String[] headings = List.of(keys).stream().map(this::text).toArray(String[]::new);
        return Table.of(session.terminal().paint(), headings);
    }

    private void print(Table table) {
        table.print(session.terminal().out(), "");
    }

    private String yesNo(boolean yes) {
        return text(yes ? "ref.yes" : "ref.no");
    }

    private String in(Sentence sentence) {
        return sentence.in(language());
    }

    private Locale language() {
        return session.language();
    }

    private String text(String key, Object... arguments) {
        return Texts.of(ReferenceText.class).get(language(), key, arguments);
    }
}
