package org.fleetmail.report.evidence;

/**
 * A file as the manifest has it.
 *
 * @param path with {@code /} between its parts, relative to the place of the manifest or beside it
 * @param bytes its length
 * @param sha256 of its content (FIPS 180-4), 64 lower-case hexadecimal digits
 */
public record HashedFile(String path, long bytes, String sha256) {}
