package org.fleetmail.ui.fleet;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.ChangeCommand;

/** Work that changes many things below an object as one change, which is done whole or, where it fails by a fault, not at all. */
public final class WholeChange extends ChangeCommand {
    private final Runnable work;

    public WholeChange(EObject whole, String label, Runnable work) {
        super(whole);
        this.work = work;
        setLabel(label);
    }

    @Override
    public void execute() {
        try {
            super.execute();
        } catch (RuntimeException e) {
            undo();
            throw e;
        }
    }

    @Override
    protected void doExecute() {
        work.run();
    }
}
