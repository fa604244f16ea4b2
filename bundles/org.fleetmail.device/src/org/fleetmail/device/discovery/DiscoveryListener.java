package org.fleetmail.device.discovery;

/** Is told how a discovery goes on; on any thread, from many at once. */
public interface DiscoveryListener {
    /**
     * How far it is.
     *
     * @param asked addresses that are done
     * @param total all addresses, as far as known by now
     */
    void progress(int asked, int total);

    /** A device was found. */
    void found(Discovered device);
}
