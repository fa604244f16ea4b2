package org.fleetmail.rcp.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.fleetmail.ui.Parts;

/** Changing many devices. */
public final class RolloutPerspective implements IPerspectiveFactory {
    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.addView(Parts.NAVIGATOR, IPageLayout.LEFT, 0.24f, layout.getEditorArea());
        IFolderLayout work = layout.createFolder("work", IPageLayout.TOP, 0.5f, layout.getEditorArea());
        work.addView(Parts.ROLLOUT);
        work.addView(Parts.RUNS);
        work.addView(Parts.HAND_WORK);
        work.addView(Parts.SCHEDULE);
        Perspectives.shortcuts(layout);
    }
}
