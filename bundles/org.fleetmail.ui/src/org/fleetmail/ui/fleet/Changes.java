package org.fleetmail.ui.fleet;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EContentAdapter;
import org.fleetmail.model.Element;
import org.fleetmail.model.Fleet;

/** Tells of every change anywhere in a fleet; of those that a command makes, together, once. On the UI thread. */
final class Changes extends EContentAdapter {
    private final Fleet fleet;
    private final Runnable told;
    private final BasicCommandStack commands = new Commands();
    private boolean changing;
    private boolean changed;
    private Set<Element> touched = Collections.newSetFromMap(new IdentityHashMap<>());
    private Set<Element> lastTouched = Set.of();
    private volatile int count;

    /** Those of a fleet to whose adapters it is added. */
    Changes(Fleet fleet, Runnable told) {
        this.fleet = fleet;
        this.told = told;
    }

    /** The commands that change it. */
    BasicCommandStack commands() {
        return commands;
    }

    /** The elements that what was last told of has changed, or what is in them. */
    Set<Element> lastTouched() {
        return Collections.unmodifiableSet(lastTouched);
    }

    /** How many there were; may be asked on any thread. */
    int count() {
        return count;
    }

    @Override
    public void notifyChanged(Notification change) {
        super.notifyChanged(change);
        if (!change.isTouch()) {
            changed = true;
            note(change.getNotifier());
        }
        count++;
        tell();
    }

    private void note(Object changedObject) {
        EObject object = changedObject instanceof EObject one ? one : null;
        while (object != null && !(object instanceof Element)) {
            object = object.eContainer();
        }
        if (object instanceof Element element && element != fleet) {
            touched.add(element);
        }
    }

    private void tell() {
        if (changed && !changing) {
            changed = false;
            lastTouched = touched;
            touched = Collections.newSetFromMap(new IdentityHashMap<>());
            told.run();
        }
    }

    /** An import or a merge changes very many things with one command. */
    private final class Commands extends BasicCommandStack {
        @Override
        public void execute(Command command) {
            change(() -> super.execute(command));
        }

        @Override
        public void undo() {
            change(super::undo);
        }

        @Override
        public void redo() {
            change(super::redo);
        }

        private void change(Runnable work) {
            boolean within = changing;
            changing = true;
            try {
                work.run();
            } finally {
                changing = within;
                tell();
            }
        }
    }
}
