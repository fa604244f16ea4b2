package org.fleetmail.ui.internal.profile;

import java.nio.file.Path;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.fleetmail.ui.Parts;

/** Opens the editor of a profile by the name of its file; a shipped one is shown where there is no file yet. */
public final class ProfileWindows {
    private ProfileWindows() {}

    public static void edit(IWorkbenchPage page, Path file) {
        String name = file.getFileName().toString().replace(".yaml", "");
        try {
            page.openEditor(new ProfileInput(name, file), Parts.PROFILE_EDITOR);
        } catch (PartInitException e) {
            throw new IllegalStateException(e);
        }
    }
}
