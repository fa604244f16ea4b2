package org.fleetmail.ui.internal.preference;

import org.eclipse.ui.IStartup;
import org.fleetmail.core.net.Proxies;
import org.fleetmail.ui.internal.rollout.Engines;

/** Has everything of this process that goes by HTTP take the proxy of the preferences. */
public final class ProxyStart implements IStartup {
    @Override
    public void earlyStartup() {
        Proxies.follow(Engines::preferences);
    }
}
