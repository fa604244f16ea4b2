package org.fleetmail.ui.internal.exchange;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.exchange.ImportPlan;
import org.fleetmail.exchange.ImportPlanner;
import org.fleetmail.exchange.Mapping;
import org.fleetmail.exchange.column.Column;
import org.fleetmail.exchange.column.Kind;
import org.fleetmail.exchange.sheet.Sheet;
import org.fleetmail.exchange.sheet.SheetChoice;
import org.fleetmail.exchange.sheet.SheetFile;
import org.fleetmail.exchange.sheet.SheetRow;
import org.fleetmail.model.Fleet;

/** What a person does in the import wizard, without its widgets: a table, how it is read, and what its columns mean. */
final class Importing {
    private final MappingMemory memory;
    private Optional<Path> file = Optional.empty();
    private SheetChoice choice = SheetChoice.NONE;
    private Optional<Sheet> sheet = Optional.empty();
    private Optional<Trouble> trouble = Optional.empty();
    private Optional<Mapping> mapping = Optional.empty();

    Importing(MappingMemory memory) {
        this.memory = memory;
    }

    /** The same, to be taken further on another thread. */
    Importing copy() {
        Importing copy = new Importing(memory);
        copy.become(this);
        return copy;
    }

    /** Is what another one has become. */
    void become(Importing other) {
        file = other.file;
        choice = other.choice;
        sheet = other.sheet;
        trouble = other.trouble;
        mapping = other.mapping;
    }

    /** Takes a table that was pasted. */
    void take(Outcome<Sheet> pasted) {
        file = Optional.empty();
        read(pasted);
    }

    /** Takes a file; how it is read is found out. */
    void take(Path other) {
        file = Optional.of(other);
        choice = SheetChoice.NONE;
        read(SheetFile.read(other, choice));
    }

    /** Reads the file anew in an encoding. */
    void readIn(Charset encoding) {
        choice = choice.withEncoding(encoding);
        again();
    }

    /** Reads another sheet of the workbook. */
    void readSheet(String name) {
        choice = choice.withSheet(name);
        again();
    }

    private void again() {
        file.ifPresent(path -> read(SheetFile.read(path, choice)));
    }

    private void read(Outcome<Sheet> outcome) {
        Optional<Kind> before = mapping.map(Mapping::kind);
        sheet = outcome.toOptional();
        trouble = outcome instanceof Outcome.Failed<Sheet>(Trouble why) ? Optional.of(why) : Optional.empty();
        mapping = Optional.empty();
        sheet.ifPresent(table -> means(before.orElseGet(() -> Mapping.kindOf(table))));
    }

    /** Says what the rows are about. */
    void means(Kind kind) {
        mapping = sheet.map(table -> Mapping.guess(kind, table, memory.of(kind)));
    }

    /** Says what one column means. */
    void means(int index, Optional<Column> column) {
        mapping = mapping.map(known -> known.with(index, column));
    }

    Optional<Sheet> sheet() {
        return sheet;
    }

    Optional<Mapping> mapping() {
        return mapping;
    }

    /** Why there is no table. */
    Optional<Trouble> trouble() {
        return trouble;
    }

    boolean usable() {
        return mapping.filter(known -> known.taken() > 0).isPresent();
    }

    /** The columns of the table with the first value of each. */
    List<HeadingRow> headings() {
        return mapping.map(known -> HeadingRow.of(known, firstRow(known))).orElse(List.of());
    }

    private Optional<SheetRow> firstRow(Mapping known) {
        return sheet.stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.number() > known.headingRow())
                .findFirst();
    }

    /** What the import would do to a fleet; off the UI thread, while the wizard keeps everybody from changing it. */
    Optional<ImportPlan> plan(Fleet fleet) {
        return sheet.flatMap(table -> mapping.map(known -> ImportPlanner.plan(fleet, table, known)));
    }

    /** Remembers what the columns mean, for the next table of this kind. */
    void remember() {
        mapping.ifPresent(memory::keep);
    }
}
