package org.fleetmail.rcp.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.IPlaceholderFolderLayout;
import org.fleetmail.ui.Parts;

/** Everything of a fleet and its editors. */
public final class FleetPerspective implements IPerspectiveFactory {
    static final String ID = "org.fleetmail.rcp.fleet";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.addView(Parts.NAVIGATOR, IPageLayout.LEFT, 0.25f, layout.getEditorArea());
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.6f, layout.getEditorArea());
        below.addView(Parts.VERIFICATION);
        below.addView(Parts.ROLLOUT);
        below.addView(Parts.INVENTORY);
        below.addView(Parts.FINDINGS);
        below.addPlaceholder(Parts.PROFILES);
        below.addPlaceholder(Parts.ROUTINES);
        below.addView(Parts.ERROR_LOG);
        layout.addPlaceholder(Parts.PROPERTIES, IPageLayout.RIGHT, 0.7f, "below");
        IPlaceholderFolderLayout guidance =
                layout.createPlaceholderFolder("guidance", IPageLayout.RIGHT, 0.65f, layout.getEditorArea());
        guidance.addPlaceholder(Parts.HELP);
        guidance.addPlaceholder(Parts.GUIDED_STEPS);
        Perspectives.shortcuts(layout);
    }
}
