package org.fleetmail.device.profile;

/**
 * What a model accepts.
 *
 * @param min least number, or least length in bytes
 * @param max greatest number, or greatest length in bytes
 * @param forbidden printable ASCII characters that are not accepted in a text; others than printable ASCII never are
 */
public record Limits(int min, int max, String forbidden) {}
