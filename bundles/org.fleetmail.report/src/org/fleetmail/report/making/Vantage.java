package org.fleetmail.report.making;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** From where things are seen. */
public final class Vantage {
    private Vantage() {}

    /** The name of this computer. */
    public static String here() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
