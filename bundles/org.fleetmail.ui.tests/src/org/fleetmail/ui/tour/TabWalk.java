package org.fleetmail.ui.tour;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Goes round with the tab key, forwards and back, and finds what is not reached, comes out of order, or is not left again. */
final class TabWalk {
    private final Composite area;
    private final List<String> complaints = new ArrayList<>();

    private TabWalk(Composite area) {
        this.area = area;
    }

    /** What a keyboard alone cannot use in an area, one message each; on the UI thread. */
    static List<String> missedIn(Composite area) {
        TabWalk walk = new TabWalk(area);
        List<Control> used = Controls.used(area);
        if (!used.isEmpty()) {
            Set<Control> back = walk.from(used.getFirst(), SWT.TRAVERSE_TAB_PREVIOUS);
            Set<Control> forth = walk.from(last(back), SWT.TRAVERSE_TAB_NEXT);
            walk.missed(used, forth, "Tab");
            walk.missed(used, walk.from(last(forth), SWT.TRAVERSE_TAB_PREVIOUS), "Shift+Tab");
            walk.order(List.copyOf(forth));
        }
        return walk.complaints;
    }

    private static Control last(Set<Control> passed) {
        return List.copyOf(passed).getLast();
    }

    /** What is come by until the keyboard leaves the area, or has been everywhere. */
    private Set<Control> from(Control first, int step) {
        Set<Control> passed = new LinkedHashSet<>();
        area.getShell().forceActive();
        first.forceFocus();
        Control before = null;
        Control at = area.getDisplay().getFocusControl();
        while (at != null && around(at).anyMatch(area::equals) && passed.add(at)) {
            if (!Controls.isInSight(at)) {
                complaints.add(Controls.name(at) + " is out of sight when the keyboard is there");
            }
            before = at;
            at.traverse(step);
            at = area.getDisplay().getFocusControl();
        }
        if (at == before) {
            complaints.add("Tab does not get away from " + Controls.name(first));
        }
        passed.add(first);
        return passed;
    }

    private void missed(List<Control> used, Set<Control> passed, String key) {
        used.stream()
                .filter(control -> passed.stream().noneMatch(stop -> reaches(stop, control)))
                .forEach(control -> complaints.add(key + " does not reach " + Controls.name(control)));
    }

    /** Arrows lead from a radio button to the others of its group; what is made of several controls is reached by one of them. */
    private static boolean reaches(Control stop, Control wanted) {
        return isRadio(wanted)
                ? isRadio(stop) && stop.getParent() == wanted.getParent()
                : around(stop).anyMatch(wanted::equals);
    }

    private static boolean isRadio(Control control) {
        return control instanceof Button && (control.getStyle() & SWT.RADIO) != 0;
    }

    /** A control, what it stands in, what that stands in, and so on. */
    private static Stream<Control> around(Control control) {
        return Stream.iterate(control, each -> each != null, Control::getParent);
    }

    private void order(List<Control> passed) {
        int top = passed.indexOf(passed.stream()
                .reduce((one, other) -> isBackwards(one, other) ? other : one)
                .orElseThrow());
        for (int i = 1; i < passed.size(); i++) {
            Control before = passed.get((top + i - 1) % passed.size());
            Control after = passed.get((top + i) % passed.size());
            if (isBackwards(before, after)) {
                complaints.add(
                        Controls.name(after) + " comes after " + Controls.name(before) + " but stands before it");
            }
        }
    }

    /** Whether the second of two things that stand in the same one is above, or left beside, the first; the next column begins at the top. */
    private static boolean isBackwards(Control before, Control after) {
        List<Control> outer = around(before).toList();
        Control shared = around(after).filter(outer::contains).findFirst().orElseThrow();
        Control first = below(shared, before);
        Control second = below(shared, after);
        if (first == null || second == null) {
            return false;
        }
        var one = first.getBounds();
        var other = second.getBounds();
        boolean above = other.y + other.height <= one.y && other.x < one.x + one.width;
        boolean sameRow = other.y < one.y + one.height && one.y < other.y + other.height;
        return above || sameRow && other.x + other.width <= one.x;
    }

    private static Control below(Control shared, Control control) {
        return around(control)
                .filter(each -> each.getParent() == shared)
                .findFirst()
                .orElse(null);
    }
}
