package org.fleetmail.ui.internal.edit;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.jface.action.Action;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.Registration;
import org.fleetmail.ui.fleet.Topic;

/** Undo or redo of one fleet, with the name of what it undoes. */
public abstract class StackAction extends Action {
    private OpenFleet fleet;
    private Registration registration = () -> {};

    /** Undo and redo for the Edit menu while a part is active; both follow {@link #use}. */
    public static StackAction[] install(IActionBars bars) {
        StackAction undo = new Undo();
        StackAction redo = new Redo();
        bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), undo);
        bars.setGlobalActionHandler(ActionFactory.REDO.getId(), redo);
        return new StackAction[] {undo, redo};
    }

    /** Works on another fleet from now on; {@code null} for none. */
    public void use(OpenFleet other) {
        registration.end();
        fleet = other;
        registration = other == null
                ? () -> {}
                : other.onChange(topic -> {
                    if (topic == Topic.COMMANDS) {
                        update();
                    }
                });
        update();
    }

    private void update() {
        boolean possible = fleet != null && possible(fleet.commands());
        setEnabled(possible);
        setText(
                possible
                        ? NLS.bind(text(), plain(next(fleet.commands()).getLabel()))
                        : NLS.bind(text(), "").strip());
    }

    /** Names may hold what a menu takes for an access key, and an address what it takes for a key: the last tab ends that. */
    private static String plain(String label) {
        return label.replace('\t', ' ').replace("&", "&&") + '\t';
    }

    @Override
    public void run() {
        step(fleet.commands());
    }

    abstract boolean possible(BasicCommandStack commands);

    abstract Command next(BasicCommandStack commands);

    abstract void step(BasicCommandStack commands);

    abstract String text();

    private static final class Undo extends StackAction {
        @Override
        boolean possible(BasicCommandStack commands) {
            return commands.canUndo();
        }

        @Override
        Command next(BasicCommandStack commands) {
            return commands.getUndoCommand();
        }

        @Override
        void step(BasicCommandStack commands) {
            commands.undo();
        }

        @Override
        String text() {
            return Messages.StackAction_undo;
        }
    }

    private static final class Redo extends StackAction {
        @Override
        boolean possible(BasicCommandStack commands) {
            return commands.canRedo();
        }

        @Override
        Command next(BasicCommandStack commands) {
            return commands.getRedoCommand();
        }

        @Override
        void step(BasicCommandStack commands) {
            commands.redo();
        }

        @Override
        String text() {
            return Messages.StackAction_redo;
        }
    }
}
