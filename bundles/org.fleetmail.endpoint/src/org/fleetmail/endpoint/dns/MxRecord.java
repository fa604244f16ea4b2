package org.fleetmail.endpoint.dns;

/**
 * A host that takes mail for a domain (RFC 5321). An empty host says that the domain takes none (RFC 7505).
 *
 * @param preference 0 to 65535, the lowest first
 * @param host without a dot at the end
 */
public record MxRecord(int preference, String host) {}
