package org.fleetmail.ui.internal.look;

import java.util.Arrays;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.fleetmail.ui.Parts;

/** Keeps which page of a folder a person looked at last, from one start of the console to the next. */
public final class PageMemory {
    private static final String PAGE = "page.";

    private PageMemory() {}

    /** Turns a folder of pages that have identities to the one that was seen last, or the first, and keeps the last the next time. */
    public static void follow(CTabFolder folder) {
        String key = PAGE + folder.getData(Parts.ID);
        String kept = Kept.of(key);
        folder.setSelection(Arrays.stream(folder.getItems())
                .filter(page -> kept.equals(page.getData(Parts.ID)))
                .findFirst()
                .orElseGet(() -> folder.getItem(0)));
        folder.addListener(SWT.Dispose, event -> {
            Kept.keep(key, String.valueOf(folder.getSelection().getData(Parts.ID)));
            Kept.write();
        });
    }
}
