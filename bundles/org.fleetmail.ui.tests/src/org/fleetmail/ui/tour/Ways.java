package org.fleetmail.ui.tour;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.NameLinks;

/** Finds tables and trees of views and editors whose names lead nowhere. From a dialog nobody goes to an editor behind it. */
final class Ways {
    /** Lines of these are steps, numbers and settings; nothing with an editor has its name there. */
    private static final Set<String> NAMELESS = Set.of(
            "verification.steps",
            "verification.suites",
            "verification.seen-by",
            "verification.history",
            "verification.chain",
            "rollout.waves",
            "rollout.log",
            "plan.waves",
            "plan.log",
            "plan.shape.rules",
            "run.waves",
            "run.log",
            "audit.figures",
            "routine.table",
            "profiles.sheet",
            "profile.mistakes",
            "account.steps",
            "help.pages");

    private Ways() {}

    /** What leads nowhere in an area; on the UI thread. */
    static List<String> missingIn(Composite area) {
        return inWindow(area)
                ? Stream.concat(Controls.in(area, Table.class).stream(), Controls.in(area, Tree.class).stream())
                        .filter(Ways::isOurs)
                        .filter(control -> NameLinks.of(control).isEmpty())
                        .map(control -> "names in " + Controls.name(control) + " lead nowhere")
                        .toList()
                : List.of();
    }

    private static boolean inWindow(Composite area) {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell() == area.getShell();
    }

    /** Tables of a form hold what belongs to its element and has no name of its own; the platform has its own tables. */
    private static boolean isOurs(Control control) {
        return control.getData(Parts.ID) instanceof String id
                && Character.isLowerCase(id.charAt(0))
                && !NAMELESS.contains(id);
    }
}
