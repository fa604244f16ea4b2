package org.fleetmail.core.rule;

import java.util.List;
import org.fleetmail.core.finding.Rule;

/** The rules every fleet is checked by. The same are services; this is for programs without OSGi. */
public final class Rules {
    private Rules() {}

    /** Every rule of this bundle. */
    public static List<Rule> builtIn() {
        return List.of();
    }
}
