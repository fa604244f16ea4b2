package org.fleetmail.endpoint;

import java.util.List;

/**
 * What a server says it can do at one point of the dialogue.
 *
 * @param capabilities its capabilities, as sent
 * @param mechanisms login mechanisms among them, upper case
 */
public record Offer(List<String> capabilities, List<String> mechanisms) {
    public static final Offer NONE = new Offer(List.of(), List.of());

    public Offer {
        capabilities = List.copyOf(capabilities);
        mechanisms = List.copyOf(mechanisms);
    }
}
