package org.fleetmail.cli.internal.terminal;

/** Shows how far work is. May be called from many threads. */
public interface Progress {
    /**
     * Says how far it is.
     *
     * @param done pieces done
     * @param total all pieces
     * @param latest what was done last
     */
    void at(int done, int total, String latest);

    /** It is over: leaves the stream at the beginning of a line. */
    void finish();
}
