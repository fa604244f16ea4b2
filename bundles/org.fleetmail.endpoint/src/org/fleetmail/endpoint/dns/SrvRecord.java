package org.fleetmail.endpoint.dns;

/**
 * Where a service of a domain is (RFC 2782, for mail RFC 6186 and RFC 8314).
 *
 * @param priority 0 to 65535, the lowest first
 * @param weight 0 to 65535, within one priority
 * @param port 0 to 65535
 * @param host without a dot at the end; empty says that the service is not offered
 */
public record SrvRecord(int priority, int weight, int port, String host) {}
