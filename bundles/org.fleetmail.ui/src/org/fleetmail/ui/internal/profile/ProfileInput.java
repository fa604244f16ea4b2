package org.fleetmail.ui.internal.profile;

import java.nio.file.Path;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.fleetmail.ui.internal.look.Icons;

/** A profile in an editor. A shipped one is saved as the user's own, which wins over it. */
final class ProfileInput extends PlatformObject implements IEditorInput {
    private final String name;
    private final Path file;

    /** @param file where it is saved, whether or not it is there already */
    ProfileInput(String name, Path file) {
        this.name = name;
        this.file = file;
    }

    Path file() {
        return file;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icons.descriptor("profile");
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public IPersistableElement getPersistable() {
        return null;
    }

    @Override
    public String getToolTipText() {
        return file.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProfileInput input && input.file.equals(file);
    }

    @Override
    public int hashCode() {
        return file.hashCode();
    }
}
