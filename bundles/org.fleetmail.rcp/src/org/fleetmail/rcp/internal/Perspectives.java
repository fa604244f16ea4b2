package org.fleetmail.rcp.internal;

import java.util.List;
import org.eclipse.ui.IPageLayout;
import org.fleetmail.ui.Parts;

/** What all perspectives offer in their menus. */
final class Perspectives {
    private Perspectives() {}

    static void shortcuts(IPageLayout layout) {
        List.of(
                        FleetPerspective.ID,
                        "org.fleetmail.rcp.verification",
                        "org.fleetmail.rcp.rollout",
                        "org.fleetmail.rcp.audit")
                .forEach(layout::addPerspectiveShortcut);
        List.of(
                        Parts.NAVIGATOR,
                        Parts.VERIFICATION,
                        Parts.ROLLOUT,
                        Parts.RUNS,
                        Parts.HAND_WORK,
                        Parts.SCHEDULE,
                        Parts.AUDIT,
                        Parts.ROUTINES,
                        Parts.FINDINGS,
                        Parts.INVENTORY,
                        Parts.PROPERTIES,
                        Parts.PROFILES,
                        Parts.GUIDED_STEPS,
                        Parts.HELP,
                        Parts.PROGRESS,
                        Parts.ERROR_LOG)
                .forEach(layout::addShowViewShortcut);
    }
}
