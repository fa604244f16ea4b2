package org.fleetmail.ui.fleet;

import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.osgi.framework.FrameworkUtil;

/** Makes {@link OpenFleets} and {@link Services} once for the workbench; every part finds them through its site. */
public final class WorkbenchServices extends AbstractServiceFactory {
    @Override
    public Object create(Class type, IServiceLocator parent, IServiceLocator locator) {
        Object inherited = parent.getService(type);
        return inherited == null ? make(type) : inherited;
    }

    private static Object make(Class<?> type) {
        if (type == Services.class) {
            return new Services(FrameworkUtil.getBundle(WorkbenchServices.class).getBundleContext());
        }
        Services services = PlatformUI.getWorkbench().getService(Services.class);
        return new OpenFleets(PlatformUI.getWorkbench().getDisplay(), services);
    }
}
