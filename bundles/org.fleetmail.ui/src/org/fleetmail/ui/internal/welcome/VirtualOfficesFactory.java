package org.fleetmail.ui.internal.welcome;

import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.osgi.framework.FrameworkUtil;

/** Makes the {@link VirtualOffices} once for the workbench. */
public final class VirtualOfficesFactory extends AbstractServiceFactory {
    @Override
    public Object create(Class type, IServiceLocator parent, IServiceLocator locator) {
        Object inherited = parent.getService(type);
        return inherited == null
                ? new VirtualOffices(
                        PlatformUI.getWorkbench(),
                        FrameworkUtil.getBundle(VirtualOfficesFactory.class).getBundleContext())
                : inherited;
    }
}
