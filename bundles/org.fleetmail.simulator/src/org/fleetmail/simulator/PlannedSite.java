package org.fleetmail.simulator;

/**
 * An office of the virtual office.
 *
 * @param id identity in the fleet
 * @param shortName for people, as a part of other names
 * @param name for people, in both languages
 * @param account mail address and user name its printers send with
 * @param version3 whether its printers are spoken to by SNMP v3, otherwise by v2c; they answer both
 */
public record PlannedSite(String id, String shortName, String name, String account, boolean version3) {}
