package org.fleetmail.ui.internal.schedule;

import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.fleetmail.ui.fleet.AtShutdown;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.internal.rollout.Engines;

/** Makes the {@link TimetableWatch} once for the workbench; the view finds it through its site. */
public final class TimetableWatchFactory extends AbstractServiceFactory {
    @Override
    public Object create(Class type, IServiceLocator parent, IServiceLocator locator) {
        Object inherited = parent.getService(type);
        if (inherited != null) {
            return inherited;
        }
        var workbench = PlatformUI.getWorkbench();
        TimetableWatch watch = new TimetableWatch(
                new Schedules(new Engines(workbench.getService(Services.class))), workbench.getDisplay());
        AtShutdown.run(workbench, watch::end);
        return watch;
    }
}
