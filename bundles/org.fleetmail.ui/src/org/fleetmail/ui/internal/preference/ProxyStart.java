package org.fleetmail.ui.internal.preference;

import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;
import org.fleetmail.core.net.Proxies;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.internal.rollout.Engines;

/** Has everything of this process that goes by HTTP take the proxy of the preferences. */
public final class ProxyStart implements IStartup {
    @Override
    public void earlyStartup() {
        Services services = PlatformUI.getWorkbench().getService(Services.class);
        Proxies.follow(Engines::preferences, new Engines(services)::secrets);
    }
}
