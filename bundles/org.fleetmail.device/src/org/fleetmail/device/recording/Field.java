package org.fleetmail.device.recording;

/**
 * A name with its value: a parameter, a part of a form, a header, a cookie, or a leaf of a document by its place.
 *
 * @param name as it travels; a JSON pointer (RFC 6901) in JSON, a path of element names in XML
 * @param value as it travels, decoded; secrets are masked
 */
public record Field(String name, String value) {}
