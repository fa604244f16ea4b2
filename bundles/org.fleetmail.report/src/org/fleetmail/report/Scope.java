package org.fleetmail.report;

import java.time.ZoneId;

/**
 * What a report is about.
 *
 * @param fleet name of the fleet
 * @param file path of the fleet file
 * @param query which devices, empty for all
 * @param vantage the computer it was seen from
 * @param version version of Fleetmail
 * @param zone the zone its times are said in beside UTC; UTC where the sites do not share one
 * @param simulated whether any device or server of it is simulated
 */
public record Scope(
        String fleet, String file, String query, String vantage, String version, ZoneId zone, boolean simulated) {}
