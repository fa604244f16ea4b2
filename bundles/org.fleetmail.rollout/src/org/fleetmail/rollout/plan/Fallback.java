package org.fleetmail.rollout.plan;

import org.fleetmail.device.profile.Words;

/**
 * Another endpoint of the fleet for a device to which the wanted one is closed.
 *
 * @param endpoint identity in the fleet
 * @param name for people
 * @param uri where it is
 * @param reached {@code YES}: the device reaches it as it answered; {@code UNKNOWN}: nothing known stands against it
 * @param why why this one
 */
public record Fallback(String endpoint, String name, String uri, Shown reached, Words why) {}
