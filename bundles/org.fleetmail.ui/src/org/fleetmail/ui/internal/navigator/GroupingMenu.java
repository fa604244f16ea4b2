package org.fleetmail.ui.internal.navigator;

import java.util.function.Consumer;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;

/** Lets a person choose, in the menu of the navigator, what devices are put together by; kept for the next start. */
final class GroupingMenu {
    private static final String KEY = "navigator.grouping";

    private GroupingMenu() {}

    /** Fills the menu. */
    static void fill(IMenuManager menu, Consumer<Grouping> chosen) {
        for (Grouping grouping : Grouping.values()) {
            menu.add(action(grouping, chosen));
        }
    }

    private static Action action(Grouping grouping, Consumer<Grouping> chosen) {
        Action action = new Action(grouping.label(), IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    preferences().put(KEY, grouping.name());
                    chosen.accept(grouping);
                }
            }
        };
        action.setId(KEY + "." + grouping.name());
        action.setChecked(grouping == last());
        return action;
    }

    /** What was chosen last. */
    static Grouping last() {
        try {
            return Grouping.valueOf(preferences().get(KEY, Grouping.SITE.name()));
        } catch (IllegalArgumentException e) {
            return Grouping.SITE;
        }
    }

    private static IEclipsePreferences preferences() {
        return InstanceScope.INSTANCE.getNode("org.fleetmail.ui");
    }
}
