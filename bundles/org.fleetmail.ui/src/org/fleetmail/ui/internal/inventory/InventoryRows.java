package org.fleetmail.ui.internal.inventory;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fleetmail.exchange.column.Kind;
import org.fleetmail.model.Element;

/** The rows of all elements of a kind, made a slice at a time; of what did not change, a row is made once. */
final class InventoryRows {
    private final Kind kind;
    private final Set<Element> changed = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean allChanged;
    private InventoryRow[] rows = {};
    private Element[] elements = {};
    private int looked;

    InventoryRows(Kind kind) {
        this.kind = kind;
    }

    /** Makes rows anew of these elements. What a row says of elements of other kinds, any row may say. */
    void forget(Collection<Element> touched) {
        changed.addAll(touched);
        allChanged |= !touched.stream().allMatch(kind.type()::isInstance);
    }

    /** Begins with the elements that there are now. */
    void begin(List<Element> now) {
        Element[] others = now.toArray(Element[]::new);
        if (allChanged) {
            rows = new InventoryRow[others.length];
        } else if (!same(others)) {
            rows = known(others);
        }
        elements = others;
        if (!changed.isEmpty()) {
            Arrays.setAll(rows, index -> changed.contains(elements[index]) ? null : rows[index]);
        }
        changed.clear();
        allChanged = false;
        looked = 0;
    }

    private boolean same(Element[] others) {
        for (int index = 0; index < others.length; index++) {
            if (index >= elements.length || others[index] != elements[index]) {
                return false;
            }
        }
        return others.length == elements.length;
    }

    private InventoryRow[] known(Element[] others) {
        Map<Element, InventoryRow> known = new IdentityHashMap<>(elements.length);
        Arrays.stream(rows).filter(Objects::nonNull).forEach(row -> known.put(row.element(), row));
        return Arrays.stream(others).map(known::get).toArray(InventoryRow[]::new);
    }

    /** Goes on until so many rows had to be made, or all are there. */
    boolean goOn(int most) {
        for (int made = 0; looked < elements.length && made < most; looked++) {
            if (rows[looked] == null) {
                rows[looked] = InventoryRow.of(kind, elements[looked]);
                made++;
            }
        }
        return looked == elements.length;
    }

    /** Those that are there. */
    List<InventoryRow> rows() {
        return Arrays.asList(Arrays.copyOf(rows, looked));
    }

    int all() {
        return elements.length;
    }
}
