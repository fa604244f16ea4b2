package org.fleetmail.ui.internal.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.fleetmail.exchange.column.Kind;
import org.fleetmail.model.Element;

/** The rows of all elements of a kind, made a slice at a time; of what did not change, a row is made once. */
final class InventoryRows {
    private final Kind kind;
    private Map<Element, InventoryRow> known = new IdentityHashMap<>();
    private Map<Element, InventoryRow> fresh = new IdentityHashMap<>();
    private List<Element> elements = List.of();
    private final List<InventoryRow> rows = new ArrayList<>();

    InventoryRows(Kind kind) {
        this.kind = kind;
    }

    /** Makes rows anew of these elements. What a row says of elements of other kinds, any row may say. */
    void forget(Collection<Element> changed) {
        if (changed.stream().allMatch(kind.type()::isInstance)) {
            changed.forEach(this::forget);
        } else {
            known.clear();
            fresh.clear();
        }
    }

    private void forget(Element element) {
        known.remove(element);
        fresh.remove(element);
    }

    /** Begins with the elements that there are now. */
    void begin(List<Element> now) {
        known.putAll(fresh);
        fresh = new IdentityHashMap<>();
        elements = List.copyOf(now);
        rows.clear();
    }

    /** Goes on until so many rows had to be made, or all are there. */
    boolean goOn(int most) {
        int made = 0;
        while (rows.size() < elements.size() && made < most) {
            Element element = elements.get(rows.size());
            InventoryRow row = known.get(element);
            if (row == null) {
                row = InventoryRow.of(kind, element);
                made++;
            }
            fresh.put(element, row);
            rows.add(row);
        }
        if (rows.size() == elements.size()) {
            known = fresh;
            return true;
        }
        return false;
    }

    /** Those that are there. */
    List<InventoryRow> rows() {
        return List.copyOf(rows);
    }

    int all() {
        return elements.size();
    }
}
