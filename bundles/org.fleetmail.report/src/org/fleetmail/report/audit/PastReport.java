package org.fleetmail.report.audit;

import java.time.Instant;
import java.util.Map;

/**
 * What is remembered of a report, for the ones after it.
 *
 * @param at when it was made
 * @param devices by identity
 * @param endpoints by identity
 * @param findings when each of its findings was first seen, by {@link OpenFinding#key}
 */
public record PastReport(
        Instant at,
        Map<String, PastDevice> devices,
        Map<String, PastEndpoint> endpoints,
        Map<String, Instant> findings) {
    /** Kind of the observation under which it is kept in the store. */
    public static final String KIND = "report";

    public PastReport {
        devices = Map.copyOf(devices);
        endpoints = Map.copyOf(endpoints);
        findings = Map.copyOf(findings);
    }

    /** How a device was called and how it sent. */
    public record PastDevice(String name, Posture posture) {}

    /**
     * How an endpoint was.
     *
     * @param name of the endpoint
     * @param outcome the outcome of its verification, as {@code VERIFIED}
     * @param certificate SHA-256 of its certificate, empty where none was seen
     * @param root the anchor its chain ended at, empty where it ended at none
     */
    public record PastEndpoint(String name, String outcome, String certificate, String root) {}
}
