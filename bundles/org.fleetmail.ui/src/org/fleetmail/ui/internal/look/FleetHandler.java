package org.fleetmail.ui.internal.look;

import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.HandlerEvent;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.fleet.Registration;
import org.fleetmail.ui.fleet.Topic;

/** Does something with the fleet at work; nobody can choose it while no fleet is open, or it is not possible with this one. */
public abstract class FleetHandler extends AbstractHandler {
    private final Registration registration = fleets().map(fleets -> fleets.onChange((fleet, topic) -> changed(topic)))
            .orElse(() -> {});

    private static Optional<OpenFleets> fleets() {
        return OpenFleets.of(PlatformUI.getWorkbench());
    }

    private void changed(Topic topic) {
        if (topic == Topic.OPENED || topic == Topic.CLOSED || topic == Topic.COMMANDS) {
            fireHandlerChanged(new HandlerEvent(this, true, false));
        }
    }

    @Override
    public final boolean isEnabled() {
        return fleets().flatMap(OpenFleets::current).filter(this::isPossible).isPresent();
    }

    /** Whether it can be done with a fleet; asked again when the fleet is changed or saved. */
    protected boolean isPossible(OpenFleet fleet) {
        return true;
    }

    @Override
    public final Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Optional<OpenFleet> fleet = window.getService(OpenFleets.class).current();
        if (fleet.isPresent()) {
            run(event, window, fleet.get());
        }
        return null;
    }

    /** Does it with the fleet at work; throws where the plugin.xml names what nobody can do. */
    protected abstract void run(ExecutionEvent event, IWorkbenchWindow window, OpenFleet fleet)
            throws ExecutionException;

    @Override
    public void dispose() {
        registration.end();
        super.dispose();
    }
}
