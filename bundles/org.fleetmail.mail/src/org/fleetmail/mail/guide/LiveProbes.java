package org.fleetmail.mail.guide;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.Verifier;
import org.fleetmail.mail.account.AccountReport;
import org.fleetmail.mail.account.AccountTest;
import org.fleetmail.mail.account.MailAccount;

/** Probes over the network, each within {@value #SECONDS} seconds. */
public final class LiveProbes implements Probes {
    private static final int SECONDS = 10;

    private final Verifier verifier;
    private final Cancellation cancellation;

    public LiveProbes(Verifier verifier, Cancellation cancellation) {
        this.verifier = verifier;
        this.cancellation = cancellation;
    }

    @Override
    public EndpointObservation observe(EndpointTarget target) {
        return verifier.verify(target, Depth.GRADE, Duration.ofSeconds(SECONDS), cancellation, step -> {});
    }

    @Override
    public boolean listens(String host, int port) {
        try (Socket socket = new Socket();
                Cancellation.Registration registration = cancellation.onCancel(() -> close(socket))) {
            socket.connect(new InetSocketAddress(host, port), SECONDS * 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public AccountReport logIn(MailAccount account) {
        return new AccountTest(account, Duration.ZERO, cancellation, step -> {}).logIn();
    }
}
