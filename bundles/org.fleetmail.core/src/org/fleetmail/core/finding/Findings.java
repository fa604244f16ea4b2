package org.fleetmail.core.finding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.fleetmail.model.Fleet;

/** Everything that rules find in a fleet. */
public final class Findings {
    private Findings() {}

    /** What the rules find today, without what the fleet's policies accept; worst first. */
    public static List<Finding> of(Fleet fleet, Collection<? extends Rule> rules) {
        return of(fleet, rules, LocalDate.now());
    }

    /** As {@link #of(Fleet, Collection)} on another day; an accepted finding comes back after the day it is accepted to. */
    public static List<Finding> of(Fleet fleet, Collection<? extends Rule> rules, LocalDate today) {
        throw new UnsupportedOperationException("" + fleet + rules + today);
    }
}
