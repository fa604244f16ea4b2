package org.fleetmail.report.making;

/** Hears how far a look is. */
@FunctionalInterface
public interface LookListener {
    /** Nobody listens. */
    LookListener NONE = (done, all, name) -> {};

    /**
     * A device or an endpoint answered, or had its time. Called on any thread, once for each.
     *
     * @param done how many did until now, 1 or more
     * @param all how many there are
     * @param name of the one
     */
    void seen(int done, int all, String name);
}
