package org.fleetmail.device.profile;

/**
 * What a model accepts.
 *
 * @param min least number, or least length in bytes
 * @param max greatest number, or greatest length in bytes
 * @param forbidden printable ASCII characters that are not accepted in a text; others than printable ASCII never are
 * @param ipv4Only whether a text must be an IPv4 address; an address of zeros stands for none
 */
public record Limits(int min, int max, String forbidden, boolean ipv4Only) {}
