package org.fleetmail.ui.fleet;

import java.nio.file.Path;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.Saveable;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;

/** What the workbench saves: a fleet file. All parts that show one fleet give the same. */
public final class FleetSaveable extends Saveable {
    private final OpenFleet fleet;

    public FleetSaveable(OpenFleet fleet) {
        this.fleet = fleet;
    }

    @Override
    public String getName() {
        return fleet.path().getFileName().toString();
    }

    @Override
    public String getToolTipText() {
        return fleet.path().toString();
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return ResourceLocator.imageDescriptorFromBundle(FleetSaveable.class, "icons/fleet.svg")
                .orElseThrow();
    }

    @Override
    public boolean isDirty() {
        return fleet.isDirty();
    }

    @Override
    public void doSave(IProgressMonitor monitor) throws CoreException {
        if (fleet.save() instanceof Outcome.Failed<Path>(Trouble trouble)) {
            if (trouble.code() != TroubleCode.FLEET_CHANGED) {
                throw new CoreException(Statuses.of(trouble));
            }
            decide();
        }
    }

    private void decide() throws CoreException {
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (!new ChangedOnDisk(fleet, window).decide()) {
            throw new OperationCanceledException();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FleetSaveable saveable && saveable.fleet == fleet;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(fleet);
    }
}
