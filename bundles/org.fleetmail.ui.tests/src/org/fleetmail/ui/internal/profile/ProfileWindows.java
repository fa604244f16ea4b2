package org.fleetmail.ui.internal.profile;

import java.nio.file.Path;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.fleetmail.ui.Parts;

/** Opens the editor of a profile's file. */
public final class ProfileWindows {
    private ProfileWindows() {}

    public static void edit(IWorkbenchPage page, Path file) {
        try {
            page.openEditor(new ProfileInput(file.getFileName().toString(), file), Parts.PROFILE_EDITOR);
        } catch (PartInitException e) {
            throw new IllegalStateException(e);
        }
    }
}
