package org.fleetmail.ui.internal.inventory;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.fleetmail.exchange.column.Column;
import org.fleetmail.exchange.column.Kind;
import org.fleetmail.model.Element;
import org.fleetmail.ui.internal.look.Elements;
import org.fleetmail.ui.internal.look.FeatureTexts;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.LiveColumn;
import org.fleetmail.ui.internal.look.LiveTable;
import org.fleetmail.ui.internal.look.TableMemory;

/** The table of all elements of a kind: a column for each of its features that is exchanged with spreadsheets. */
final class InventoryTable {
    private static final int WIDE = 34;
    private static final int USUAL = 16;
    private static final int MARGIN = 4;

    /** Heads are bold: {@link #USUAL} letters of one take the room of so many others. */
    private static final int BOLD = 19;

    private static final int HALF_WIDTH = 0x1100;

    private InventoryTable() {}

    static LiveTable<InventoryRow> in(Composite parent, Kind kind, Icons icons) {
        String id = id(kind);
        LiveTable<InventoryRow> table =
                new LiveTable<>(parent, id + ".table", kind.label().in(Locale.getDefault()), columns(kind, icons));
        table.identifiedBy(InventoryRow::element);
        TableMemory.follow(table, id, row -> name(row.element()));
        return table;
    }

    /** What an element is known by after a restart: its file and its identity. */
    private static String name(Element element) {
        Resource file = element.eResource();
        return (file == null ? "" : file.getURI()) + "#" + element.getId();
    }

    /** The identity of all that is about a kind: {@code inventory.devices}. */
    static String id(Kind kind) {
        return "inventory." + kind.name().toLowerCase(Locale.ROOT);
    }

    static List<LiveColumn<InventoryRow>> columns(Kind kind, Icons icons) {
        Image drawn = icons.get(Elements.icon(kind.type()));
        List<LiveColumn<InventoryRow>> columns = IntStream.range(
                        0, kind.columns().size())
                .mapToObj(index -> column(kind, index))
                .toList();
        return IntStream.range(0, columns.size())
                .mapToObj(index -> index == 0 ? columns.getFirst().withImage(row -> drawn) : columns.get(index))
                .toList();
    }

    /** Letters of full width take the room of two. */
    private static int room(String title) {
        int letters =
                title.codePoints().map(letter -> letter < HALF_WIDTH ? 1 : 2).sum();
        return MARGIN + letters * BOLD / USUAL;
    }

    private static LiveColumn<InventoryRow> column(Kind kind, int index) {
        Column column = kind.columns().get(index);
        return LiveColumn.<InventoryRow>of(
                        id(kind) + "." + column.id(),
                        column.label().in(Locale.getDefault()),
                        Math.max(index < 2 ? WIDE : USUAL, room(column.label().in(Locale.getDefault()))),
                        row -> row.cell(index))
                .explained(FeatureTexts.meaning(column.feature()));
    }
}
