package org.fleetmail.core.net;

import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells a computer without a network from a server that does not answer. The JDK says it in the words of the system alone. */
public final class NoNetwork {
    private static final String UNREACHABLE = "Network is unreachable";

    private NoNetwork() {}

    /** Whether a connection failed because this computer has no way to the network of the other. */
    public static boolean caused(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(NoNetwork::says);
    }

    private static boolean says(Throwable failure) {
        return failure instanceof NoRouteToHostException
                || failure instanceof SocketException
                        && String.valueOf(failure.getMessage()).startsWith(UNREACHABLE);
    }
}
