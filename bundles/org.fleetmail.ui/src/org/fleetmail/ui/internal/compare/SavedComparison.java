package org.fleetmail.ui.internal.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.fleetmail.core.fleet.merge.Difference;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.look.Elements;
import org.fleetmail.ui.internal.look.FeatureTexts;
import org.fleetmail.ui.internal.look.Folds;
import org.fleetmail.ui.internal.look.LargeDialog;
import org.fleetmail.ui.internal.look.Listing;
import org.fleetmail.ui.internal.look.LiveColumn;
import org.fleetmail.ui.internal.look.LiveTable;

/** The fleet as it is beside its saved file: what differs, and a button that takes single changes back. */
final class SavedComparison extends LargeDialog {
    private static final int TAKE_BACK = IDialogConstants.CLIENT_ID;

    private final OpenFleet fleet;
    private final List<Difference> differences;
    private final Folds folds = new Folds();
    private LiveTable<Difference> table;

    /** @param differences what leads back to the saved file */
    SavedComparison(Shell shell, OpenFleet fleet, List<Difference> differences) {
        super(shell, Messages.SavedComparison_title, "saved");
        this.fleet = fleet;
        this.differences = new ArrayList<>(differences);
    }

    @Override
    protected void fill(Composite area) {
        setTitle(NLS.bind(Messages.SavedComparison_heading, fleet.path().getFileName()));
        table = new LiveTable<>(
                area,
                "saved.table",
                Messages.SavedComparison_title,
                List.of(
                        LiveColumn.of("saved.what", Messages.SavedComparison_what, 34, SavedComparison::what),
                        LiveColumn.of("saved.here", Messages.SavedComparison_here, 40, SavedComparison::here),
                        LiveColumn.of("saved.file", Messages.SavedComparison_saved, 40, SavedComparison::saved)));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        table.onSelect(this::selected);
        folds.follow(table, this::show);
        show();
    }

    private static String what(Difference difference) {
        return switch (difference) {
            case Difference.Added gone -> Messages.SavedComparison_gone;
            case Difference.Removed added -> Messages.SavedComparison_added;
            case Difference.Changed changed -> FeatureTexts.label(changed.feature());
        };
    }

    private static String here(Difference difference) {
        return switch (difference) {
            case Difference.Added gone -> "";
            case Difference.Removed added -> FeatureTexts.type(added.element().eClass());
            case Difference.Changed changed -> changed.before().toString();
        };
    }

    private static String saved(Difference difference) {
        return switch (difference) {
            case Difference.Added gone -> FeatureTexts.type(gone.element().eClass());
            case Difference.Removed added -> "";
            case Difference.Changed changed -> changed.value().toString();
        };
    }

    private void show() {
        setMessage(
                differences.isEmpty()
                        ? Messages.SavedComparison_nothing
                        : NLS.bind(Messages.SavedComparison_count, differences.size()));
        table.show(new Listing<Difference>(
                        difference -> true,
                        table.order(),
                        Optional.of(difference -> Elements.name(difference.element())),
                        folds.titles())
                .of(differences));
        selected();
    }

    private void selected() {
        Button back = getButton(TAKE_BACK);
        if (back != null) {
            back.setEnabled(!table.selection().isEmpty());
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, TAKE_BACK, Messages.SavedComparison_take_back, false)
                .setData(Parts.ID, "saved.take-back");
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true)
                .setData(Parts.ID, "saved.close");
        selected();
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == TAKE_BACK) {
            takeBack(table.selection());
        } else {
            super.buttonPressed(button);
        }
    }

    private void takeBack(List<Difference> chosen) {
        boolean all = chosen.size() == differences.size();
        fleet.takeBack(chosen, NLS.bind(Messages.SavedComparison_taken_back, chosen.size()), all);
        differences.removeAll(chosen);
        show();
    }
}
