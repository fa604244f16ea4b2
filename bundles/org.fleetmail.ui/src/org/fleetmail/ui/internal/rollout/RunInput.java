package org.fleetmail.ui.internal.rollout;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.fleetmail.ui.internal.look.Icons;

/**
 * A run of the store, for its editor.
 *
 * @param run its name
 */
record RunInput(String run) implements IEditorInput {
    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icons.descriptor("rollout");
    }

    @Override
    public String getName() {
        return run;
    }

    @Override
    public IPersistableElement getPersistable() {
        return null;
    }

    @Override
    public String getToolTipText() {
        return run;
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }
}
