package org.fleetmail.endpoint;

/** How much of an endpoint is looked at. */
public enum Depth {
    /** At most 8 connections: dialogue, one handshake, versions, good and weak suites, first group. */
    GRADE,
    /** Every suite of every version, preference, groups; up to 130 connections. */
    DEEP
}
