package org.fleetmail.simulator;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Hands out addresses of this computer's loopback interface (RFC 1122 section 3.2.1.3): one for each simulated machine
 * where the system lets all of 127.0.0.0/8 be used, as Linux and Windows do, otherwise 127.0.0.1 again and again.
 */
final class Loopback {
    private static final int HOSTS = 200;
    private static final int NETWORKS = 250;

    private final boolean many;
    private int next;

    /** @param seed where in the range to begin, so that two offices seldom meet */
    Loopback(long seed) {
        next = Math.floorMod(seed, NETWORKS) * HOSTS;
        many = usable(address(next));
    }

    private Loopback() {
        many = false;
    }

    /** As on a system that has but 127.0.0.1, for example macOS. */
    static Loopback withOneAddress() {
        return new Loopback();
    }

    private static boolean usable(InetAddress address) {
        try (DatagramSocket socket = new DatagramSocket(0, address)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether every machine gets an address of its own. */
    boolean hasMany() {
        return many;
    }

    InetAddress next() {
        return many ? address(next++) : single();
    }

    private static InetAddress address(int number) {
        int network = number / HOSTS % NETWORKS;
        return of(127, 25, network, 11 + number % HOSTS);
    }

    /** The address every system has. */
    static InetAddress single() {
        return of(127, 0, 0, 1);
    }

    private static InetAddress of(int... octets) {
        byte[] address = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            address[i] = (byte) octets[i];
        }
        try {
            return InetAddress.getByAddress(address);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
