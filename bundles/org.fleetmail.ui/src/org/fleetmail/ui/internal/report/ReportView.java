package org.fleetmail.ui.internal.report;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.LocationListener;
import org.eclipse.swt.widgets.Composite;
import org.fleetmail.report.table.Table;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.SpokenName;

/** Shows a report: its page where this computer has a browser engine, else the same rows as tables. */
final class ReportView {
    private final Composite area;
    private Browser browser;
    private ReportTablesView tables;

    ReportView(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        area.setData(Parts.ID, "report.preview");
        GridLayoutFactory.fillDefaults().applyTo(area);
        try {
            browser = new Browser(area, SWT.BORDER);
            browser.setData(Parts.ID, "report.preview.page");
            browser.addLocationListener(LocationListener.changingAdapter(event -> event.doit = isOwn(event.location)));
            SpokenName.give(browser, Messages.PreviewPage_title);
            GridDataFactory.fillDefaults().grab(true, true).applyTo(browser);
        } catch (SWTError e) {
            tables = new ReportTablesView(area);
        }
    }

    /** The page goes nowhere else. */
    private static boolean isOwn(String location) {
        return location.startsWith("file:") || location.startsWith("about:");
    }

    Composite area() {
        return area;
    }

    /** Whether it is shown as tables, because there is no browser engine. */
    boolean isPlain() {
        return browser == null;
    }

    /** Shows the page of a file, or the tables. */
    void show(Path page, List<Table> content) {
        if (browser == null) {
            tables.show(content);
        } else {
            browser.setUrl(page.toUri().toString());
        }
    }
}
