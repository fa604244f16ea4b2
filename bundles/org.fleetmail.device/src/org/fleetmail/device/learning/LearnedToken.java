package org.fleetmail.device.learning;

import org.fleetmail.device.profile.WebPlace;

/**
 * A token and where it comes from.
 *
 * @param name by which a profile calls it
 * @param exchange number of the exchange whose answer gave it out
 * @param place where in the answer
 */
public record LearnedToken(String name, int exchange, WebPlace place) {}
