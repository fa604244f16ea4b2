package org.fleetmail.ui.internal.verification;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Fix;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.FixWords;
import org.fleetmail.ui.internal.look.Icons;

/** What was found, with what to do; where the fleet is at fault, a button that mends it. */
final class FindingsTab {
    private final Composite area;
    private final Composite buttons;
    private final FindingsText text;
    private final Icons icons;
    private final Consumer<Fix> mending;
    private List<? extends Fix> offered = List.of();

    /**
     * An empty page.
     *
     * @param mending changes the fleet; undoable
     */
    FindingsTab(Composite parent, Icons icons, Consumer<Fix> mending) {
        this.icons = icons;
        this.mending = mending;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        text = new FindingsText(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text.control());
        buttons = new Composite(area, SWT.NONE);
        RowLayoutFactory.fillDefaults().spacing(6).margins(6, 4).applyTo(buttons);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(buttons);
    }

    Control control() {
        return area;
    }

    void show(String headline, List<Finding> findings, List<? extends Fix> fixes) {
        text.show(headline, findings);
        if (!fixes.equals(offered)) {
            offered = fixes;
            showButtons();
        }
    }

    private void showButtons() {
        for (Control old : buttons.getChildren()) {
            old.dispose();
        }
        for (int i = 0; i < offered.size(); i++) {
            button(offered.get(i), i);
        }
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .exclude(offered.isEmpty())
                .applyTo(buttons);
        buttons.setVisible(!offered.isEmpty());
        area.layout(true, true);
    }

    private void button(Fix fix, int index) {
        Button button = new Button(buttons, SWT.PUSH);
        button.setText(NLS.bind(Messages.FindingsTab_fix, FixWords.label(fix)));
        button.setImage(icons.get("fix"));
        button.setData(Parts.ID, "verification.fix." + index);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> mending.accept(fix)));
    }
}
