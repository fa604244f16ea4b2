package org.fleetmail.endpoint.scan;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.function.Consumer;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointObservation.Reached;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.Extent;
import org.fleetmail.endpoint.Step;
import org.fleetmail.endpoint.StepName;
import org.fleetmail.endpoint.StepOutcome;
import org.fleetmail.endpoint.Verifier;
import org.fleetmail.endpoint.internal.net.Deadline;
import org.fleetmail.endpoint.internal.net.Dialer;
import org.fleetmail.endpoint.internal.net.Names;
import org.fleetmail.endpoint.internal.net.Wire;
import org.fleetmail.tls.handshake.Handshaker;
import org.osgi.service.component.annotations.Component;

/** Verifies endpoints by talking to them. */
@Component(service = Verifier.class)
public final class LiveVerifier implements Verifier {
    private final Handshaker handshaker = new Handshaker();

    @Override
    public EndpointObservation verify(
            EndpointTarget target, Extent extent, Cancellation cancellation, Consumer<Step> progress) {
        Sighting sighting = new Sighting(target, extent.depth(), progress);
        Deadline deadline = Deadline.in(extent.time());
        for (InetAddress address : resolve(sighting, deadline)) {
            Dialer dialer = new Dialer(
                    new InetSocketAddress(address, target.port()), deadline, cancellation, sighting.connections);
            if (reach(sighting, dialer, cancellation)) {
                break;
            }
        }
        if (cancellation.isCancelled()) {
            sighting.interrupted();
        }
        return sighting.observation();
    }

    private static List<InetAddress> resolve(Sighting sighting, Deadline deadline) {
        Sighting.Running step = sighting.begins(StepName.RESOLVE);
        String host = sighting.target.host();
        try {
            List<InetAddress> addresses = Names.resolve(host, deadline);
            String found = String.join(
                    ", ", addresses.stream().map(InetAddress::getHostAddress).toList());
            step.ends(StepOutcome.OK, "resolve.ok", found);
            return addresses;
        } catch (SocketTimeoutException e) {
            sighting.reaches(Reached.SILENCE);
            step.ends(StepOutcome.UNKNOWN, "resolve.timeout", host);
        } catch (IOException e) {
            step.ends(StepOutcome.FAILED, "resolve.unknown", host);
        }
        return List.of();
    }

    private boolean reach(Sighting sighting, Dialer dialer, Cancellation cancellation) {
        Sighting.Running step = sighting.begins(StepName.CONNECT);
        String place = dialer.address().getAddress().getHostAddress() + ":"
                + dialer.address().getPort();
        try (Wire wire = dialer.dial()) {
            step.ends(StepOutcome.OK, "connect.ok", place);
            sighting.address = dialer.address().getAddress().getHostAddress();
            Opening opening = new Opening(sighting.target, dialer);
            new MainDialogue(sighting, opening, handshaker).run(wire);
            wire.close();
            new OfferScan(sighting, opening, handshaker).run();
            return true;
        } catch (SocketTimeoutException e) {
            step.ends(StepOutcome.FAILED, "connect.timeout", place);
        } catch (IOException e) {
            String key = cancellation.isCancelled()
                    ? "cancelled"
                    : e instanceof ConnectException ? "connect.refused" : "connect.failed";
            step.ends(StepOutcome.FAILED, key, place, String.valueOf(e.getMessage()));
        }
        return false;
    }
}
