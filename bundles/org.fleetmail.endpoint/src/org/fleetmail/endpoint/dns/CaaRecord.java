package org.fleetmail.endpoint.dns;

/**
 * Which authority may issue certificates for a name (RFC 8659).
 *
 * @param critical authorities that do not know the tag must not issue
 * @param tag {@code issue}, {@code issuewild}, {@code issuemail}, {@code iodef}, …
 * @param value as published
 */
public record CaaRecord(boolean critical, String tag, String value) {}
