package org.fleetmail.ui.internal.setting;

import java.util.List;
import java.util.Optional;
import org.fleetmail.model.Element;
import org.fleetmail.model.Fleet;
import org.fleetmail.rollout.plan.Desired;
import org.fleetmail.ui.internal.look.Elements;

/** The element of a fleet that the value of a setting comes from. */
public final class Source {
    private Source() {}

    /** The account, endpoint or template of the name that the value gives; empty where it comes from none. */
    public static Optional<Element> of(Fleet fleet, Desired.Value value) {
        List<? extends Element> candidates = switch (value.origin()) {
            case ACCOUNT -> fleet.getAccounts();
            case ENDPOINT -> fleet.getEndpoints();
            case TEMPLATE -> fleet.getTemplates();
            case OVERRIDE, PLAN, EARLIER -> List.of();
        };
        return candidates.stream()
                .filter(element -> Elements.name(element).equals(value.from()))
                .<Element>map(element -> element)
                .findFirst();
    }
}
