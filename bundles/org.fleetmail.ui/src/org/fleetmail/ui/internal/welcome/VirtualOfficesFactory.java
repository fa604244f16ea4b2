package org.fleetmail.ui.internal.welcome;

import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.fleetmail.ui.fleet.AtShutdown;
import org.osgi.framework.FrameworkUtil;

/** Makes the {@link VirtualOffices} once for the workbench. */
public final class VirtualOfficesFactory extends AbstractServiceFactory {
    @Override
    public Object create(Class type, IServiceLocator parent, IServiceLocator locator) {
        Object inherited = parent.getService(type);
        if (inherited != null) {
            return inherited;
        }
        IWorkbench workbench = PlatformUI.getWorkbench();
        VirtualOffices offices = new VirtualOffices(
                workbench, FrameworkUtil.getBundle(VirtualOfficesFactory.class).getBundleContext());
        AtShutdown.run(workbench, offices::end);
        return offices;
    }
}
