package org.fleetmail.ui.internal.navigator;

import org.fleetmail.ui.fleet.OpenFleet;

/**
 * A folder of devices that have something in common.
 *
 * @param fleet the fleet it belongs to
 * @param grouping what they are put together by
 * @param title what they have in common
 */
record Bucket(OpenFleet fleet, Grouping grouping, String title) {}
