package org.fleetmail.report.audit;

import java.util.List;

/**
 * The certificates that end in one month.
 *
 * @param month as yyyy-mm, UTC; empty for all that have ended
 * @param endpoints names of their endpoints
 */
public record Expiry(String month, List<String> endpoints) {
    public Expiry {
        endpoints = List.copyOf(endpoints);
    }
}
