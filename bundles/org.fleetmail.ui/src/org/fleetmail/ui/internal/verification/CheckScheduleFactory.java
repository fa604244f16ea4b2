package org.fleetmail.ui.internal.verification;

import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.fleetmail.ui.fleet.AtShutdown;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.fleet.Services;

/** Makes the {@link CheckSchedule} once for the workbench; the view finds it through its site. */
public final class CheckScheduleFactory extends AbstractServiceFactory {
    @Override
    public Object create(Class type, IServiceLocator parent, IServiceLocator locator) {
        Object inherited = parent.getService(type);
        if (inherited != null) {
            return inherited;
        }
        var workbench = PlatformUI.getWorkbench();
        CheckSchedule schedule = new CheckSchedule(
                workbench.getService(OpenFleets.class), workbench.getService(Services.class), workbench.getDisplay());
        AtShutdown.run(workbench, schedule::end);
        return schedule;
    }
}
