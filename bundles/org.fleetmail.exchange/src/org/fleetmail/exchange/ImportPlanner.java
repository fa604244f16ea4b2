package org.fleetmail.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.fleet.Characters;
import org.fleetmail.core.fleet.Ids;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.exchange.PlannedRow.Change;
import org.fleetmail.exchange.PlannedRow.Fate;
import org.fleetmail.exchange.column.CellReader;
import org.fleetmail.exchange.column.CellValue;
import org.fleetmail.exchange.column.Column;
import org.fleetmail.exchange.column.Headings;
import org.fleetmail.exchange.column.Kind;
import org.fleetmail.exchange.column.Lookup;
import org.fleetmail.exchange.sheet.Sheet;
import org.fleetmail.exchange.sheet.SheetRow;
import org.fleetmail.model.Element;
import org.fleetmail.model.Fleet;

/**
 * Plans what rows would do to a fleet, and changes nothing. Empty cells leave what is known as it is. A cell that means
 * nothing is left out with a finding; a row in which nothing says which element it is about is refused.
 */
public final class ImportPlanner {
    private final Sheet sheet;
    private final Mapping mapping;
    private final Kind kind;
    private final CellReader reader;
    private final Identification identification;
    private final Ids ids;
    private final List<CellFinding> findings = new ArrayList<>();
    private final Map<String, String> newSites = new LinkedHashMap<>();
    private final Map<String, String> siteOfName = new HashMap<>();

    private ImportPlanner(Fleet fleet, Sheet sheet, Mapping mapping) {
        this.sheet = sheet;
        this.mapping = mapping;
        this.kind = mapping.kind();
        this.reader = new CellReader(Lookup.of(fleet));
        this.identification = Identification.of(kind, fleet);
        this.ids = Ids.of(fleet);
    }

    /** The plan, with what the rules would find that they do not find today. */
    public static ImportPlan plan(Fleet fleet, Sheet sheet, Mapping mapping) {
        ImportPlanner planner = new ImportPlanner(fleet, sheet, mapping);
        List<PlannedRow> rows = planner.rows();
        planner.headings();
        planner.remarks();
        ImportPlan plan = new ImportPlan(mapping.kind(), rows, planner.newSites, planner.findings);
        return new Foresight(fleet, mapping).over(plan);
    }

    private List<PlannedRow> rows() {
        return sheet.rows().stream()
                .filter(row -> row.number() > mapping.headingRow() && !mapping.isHeading(row))
                .map(this::row)
                .toList();
    }

    private PlannedRow row(SheetRow row) {
        Map<String, String> cells = cells(row);
        if (!identification.identifies(cells)) {
            changes(row, EcoreUtil.create(kind.type()));
            return refused(row, Sentence.of(ImportPlanner.class, "unidentified"));
        }
        Optional<Integer> before = identification.before(row.number(), cells);
        if (before.isPresent()) {
            return refused(row, Sentence.of(ImportPlanner.class, "duplicate", before.get()));
        }
        return identification.find(cells).map(element -> change(row, element)).orElseGet(() -> add(row, cells));
    }

    private Map<String, String> cells(SheetRow row) {
        Map<String, String> cells = new HashMap<>();
        for (Column column : kind.columns()) {
            mapping.indexOf(column)
                    .map(row::cell)
                    .filter(Characters::fit)
                    .ifPresent(cell -> cells.put(column.id(), cell));
        }
        return cells;
    }

    private PlannedRow refused(SheetRow row, Sentence why) {
        findings.add(new CellFinding(row.number(), CellFinding.WHOLE_ROW, Severity.MEDIUM, why, true));
        return new PlannedRow(row.number(), Fate.REFUSED, "", "", List.of());
    }

    private PlannedRow change(SheetRow row, Element element) {
        List<Change> changes = changes(row, element);
        Fate fate = changes.isEmpty() ? Fate.SAME : Fate.CHANGED;
        String label = Objects.requireNonNullElse(element.getName(), element.getId());
        return new PlannedRow(row.number(), fate, element.getId(), label, changes);
    }

    /** What a new element gets, compared with the defaults of its kind. */
    private PlannedRow add(SheetRow row, Map<String, String> cells) {
        Element fresh = (Element) EcoreUtil.create(kind.type());
        String label = label(cells);
        String told = cells.getOrDefault("id", "");
        String id = ids.next(Ids.valid(told) ? told : label);
        List<Change> changes = new ArrayList<>(changes(row, fresh));
        if (cells.getOrDefault("name", "").isEmpty()) {
            kind.column("name").ifPresent(name -> changes.add(new Change(name, "", label, label)));
        }
        return new PlannedRow(row.number(), Fate.ADDED, id, label, changes);
    }

    private static String label(Map<String, String> cells) {
        return List.of("name", "hostName", "host", "address", "serial", "mac", "id").stream()
                .map(column -> cells.getOrDefault(column, ""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private List<Change> changes(SheetRow row, EObject element) {
        List<Change> changes = new ArrayList<>();
        for (int index = 0; index < mapping.columns().size(); index++) {
            Optional<Column> column =
                    mapping.columns().get(index).filter(known -> !known.id().equals("id"));
            String cell = row.cell(index);
            if (column.isPresent() && !cell.isEmpty()) {
                value(row, index, column.get(), cell)
                        .flatMap(value -> change(element, column.get(), cell, value))
                        .ifPresent(changes::add);
            }
        }
        return changes;
    }

    private static Optional<Change> change(EObject element, Column column, String cell, Object value) {
        Object before = column.feature() instanceof EReference
                ? identities(element.eGet(column.feature()))
                : element.eGet(column.feature());
        return Objects.equals(before, value)
                ? Optional.empty()
                : Optional.of(new Change(column, column.text(element), cell, value));
    }

    private static Object identities(Object referred) {
        return switch (referred) {
            case List<?> many ->
                many.stream().map(one -> ((Element) one).getId()).toList();
            case Element element -> element.getId();
            case null, default -> null;
        };
    }

    private Optional<Object> value(SheetRow row, int index, Column column, String cell) {
        return switch (reader.read(column, cell)) {
            case CellValue.Known(Object value) -> Optional.of(value);
            case CellValue.NewSite(String name) -> Optional.of(site(row, index, name));
            case CellValue.Mistaken(Sentence why) -> {
                findings.add(new CellFinding(row.number(), index, Severity.MEDIUM, why, true));
                yield Optional.empty();
            }
        };
    }

    private String site(SheetRow row, int index, String name) {
        String known = siteOfName.get(name);
        if (known != null) {
            return known;
        }
        findings.add(new CellFinding(
                row.number(), index, Severity.INFO, Sentence.of(ImportPlanner.class, "new-site", name), false));
        String id = ids.next(name);
        siteOfName.put(name, id);
        newSites.put(id, name);
        return id;
    }

    private void headings() {
        for (int index = 0; index < mapping.headings().size(); index++) {
            if (mapping.columns().get(index).isEmpty()
                    && Headings.tellsSecrets(mapping.headings().get(index))) {
                Sentence text = Sentence.of(ImportPlanner.class, "secrets");
                findings.add(new CellFinding(mapping.headingRow(), index, Severity.LOW, text, false));
            }
        }
    }

    private void remarks() {
        sheet.remarks().stream()
                .filter(remark -> remark.row() > mapping.headingRow())
                .filter(remark -> remark.column() < mapping.columns().size()
                        && mapping.columns().get(remark.column()).isPresent())
                .map(remark -> new CellFinding(remark.row(), remark.column(), Severity.LOW, remark.text(), false))
                .forEach(findings::add);
    }
}
