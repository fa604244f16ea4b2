package org.fleetmail.rcp.internal;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.fleetmail.ui.Parts;

/** The endpoints and how they protect mail. */
public final class VerificationPerspective implements IPerspectiveFactory {
    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.addView(Parts.NAVIGATOR, IPageLayout.LEFT, 0.24f, layout.getEditorArea());
        layout.addView(Parts.VERIFICATION, IPageLayout.RIGHT, 0.24f, Parts.NAVIGATOR);
        Perspectives.shortcuts(layout);
    }
}
