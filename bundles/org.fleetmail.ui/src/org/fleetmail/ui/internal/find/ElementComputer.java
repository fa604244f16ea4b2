package org.fleetmail.ui.internal.find;

import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.quickaccess.IQuickAccessComputerExtension;
import org.eclipse.ui.quickaccess.QuickAccessElement;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Element;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Site;
import org.fleetmail.model.Workstation;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;

/** Finds elements of the open fleets in Quick Access (Ctrl+3), by any part of what a person may know of them. */
public final class ElementComputer implements IQuickAccessComputerExtension {
    private static final int MOST = 60;
    private static final QuickAccessElement[] NOTHING = {};

    /** Nothing is offered before something is typed: there may be very many. */
    @Override
    public QuickAccessElement[] computeElements() {
        return NOTHING;
    }

    @Override
    public QuickAccessElement[] computeElements(String typed, IProgressMonitor monitor) {
        String words = typed.strip().toLowerCase(Locale.ROOT);
        return words.isEmpty()
                ? NOTHING
                : PlatformUI.getWorkbench().getService(OpenFleets.class).all().stream()
                        .flatMap(fleet -> found(fleet, words))
                        .limit(MOST)
                        .toArray(QuickAccessElement[]::new);
    }

    private static Stream<FoundElement> found(OpenFleet fleet, String words) {
        return fleet.fleet().eContents().stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(element -> known(element).anyMatch(text -> contains(text, words)))
                .map(element -> new FoundElement(fleet, element));
    }

    private static boolean contains(String text, String words) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(words);
    }

    /** What a person may know of an element. */
    static Stream<String> known(Element element) {
        return switch (element) {
            case Device device ->
                Stream.of(
                        device.getName(),
                        device.getAddress(),
                        device.getSerial(),
                        device.getMac(),
                        device.getModel(),
                        device.getLocation());
            case Endpoint endpoint -> Stream.of(endpoint.getName(), endpoint.getHost());
            case Account account -> Stream.of(account.getName(), account.getAddress(), account.getDisplayName());
            case Workstation workstation ->
                Stream.of(workstation.getName(), workstation.getHostName(), workstation.getUser());
            case Site site -> Stream.of(site.getName());
            default -> Stream.empty();
        };
    }

    @Override
    public void resetState() {}

    /** What is open changes; nothing is kept. */
    @Override
    public boolean needsRefresh() {
        return true;
    }
}
