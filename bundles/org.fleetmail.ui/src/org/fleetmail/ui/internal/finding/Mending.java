package org.fleetmail.ui.internal.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Fix;
import org.fleetmail.core.fleet.policy.Accepting;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.internal.edit.Edits;
import org.fleetmail.ui.internal.look.FixWords;

/** Changes of a fleet that mend findings or accept them, each one step to undo. */
final class Mending {
    private Mending() {}

    /** Lets a person choose where several changes mend, and carries the chosen one out. */
    static void choose(Shell shell, Finding finding, OpenFleets fleets) {
        List<Fix> offered = finding.fixes();
        int chosen = offered.size() < 2 ? offered.size() - 1 : ask(shell, finding);
        if (chosen >= 0 && chosen < offered.size()) {
            apply(List.of(offered.get(chosen)), fleets);
        }
    }

    private static int ask(Shell shell, Finding finding) {
        List<String> words =
                new ArrayList<>(finding.fixes().stream().map(FixWords::label).toList());
        words.add(IDialogConstants.CANCEL_LABEL);
        return MessageDialog.open(
                MessageDialog.QUESTION,
                shell,
                Messages.Mending_choose,
                finding.text().in(Locale.getDefault()),
                SWT.NONE,
                words.toArray(String[]::new));
    }

    /** Carries changes out together. */
    static void apply(List<Fix> fixes, OpenFleets fleets) {
        if (fixes.isEmpty()) {
            return;
        }
        String label =
                fixes.size() == 1 ? FixWords.label(fixes.getFirst()) : NLS.bind(Messages.Mending_many, fixes.size());
        fleets.of(fixes.getFirst().target())
                .ifPresent(
                        fleet -> Edits.change(fleet.domain(), fleet.fleet(), label, () -> fixes.forEach(Fix::apply)));
    }

    /** Accepts findings. */
    static void accept(Accepting accepting, List<Finding> findings, OpenFleet fleet) {
        String label = NLS.bind(Messages.Mending_accept, findings.size());
        Edits.change(fleet.domain(), fleet.fleet(), label, () -> accepting.apply(fleet.fleet(), findings));
    }
}
