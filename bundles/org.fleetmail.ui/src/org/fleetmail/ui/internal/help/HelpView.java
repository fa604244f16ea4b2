package org.fleetmail.ui.internal.help;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** The help beside the work. */
public final class HelpView extends ViewPart {
    private HelpBrowser browser;

    @Override
    public void createPartControl(Composite parent) {
        browser = new HelpBrowser(parent);
    }

    /** Shows a page by its name. */
    public void show(String page) {
        browser.show(page);
    }

    /** Lists the pages in which these words are found. */
    void search(String words) {
        browser.search(words);
    }

    @Override
    public void setFocus() {
        browser.setFocus();
    }
}
