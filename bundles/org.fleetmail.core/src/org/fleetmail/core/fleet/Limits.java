package org.fleetmail.core.fleet;

/**
 * What a fleet file may not exceed.
 *
 * @param bytes size of the whole file
 * @param characters length of one attribute value, text, comment or tag, in UTF-16 characters
 * @param depth how deep elements may be nested
 * @param attributes how many attributes one element may have
 * @param elements how many elements there may be
 */
public record Limits(long bytes, int characters, int depth, int attributes, int elements) {
    /** 512 MiB, 1 Mi characters, 32 levels, 100 attributes, 2 million elements. */
    public static final Limits STANDARD = new Limits(512L << 20, 1 << 20, 32, 100, 2_000_000);
}
