package org.fleetmail.endpoint.scan;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fleetmail.core.net.NoNetwork;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.Anomaly;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointObservation.Reached;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.Extent;
import org.fleetmail.endpoint.Step;
import org.fleetmail.endpoint.StepName;
import org.fleetmail.endpoint.StepOutcome;
import org.fleetmail.endpoint.Verifier;
import org.fleetmail.endpoint.internal.dns.DomainLook;
import org.fleetmail.endpoint.internal.net.Courtesy;
import org.fleetmail.endpoint.internal.net.Deadline;
import org.fleetmail.endpoint.internal.net.Dialer;
import org.fleetmail.endpoint.internal.net.HttpFetcher;
import org.fleetmail.endpoint.internal.net.Wire;
import org.fleetmail.model.Service;
import org.fleetmail.tls.certificate.CertificatePaths;
import org.fleetmail.tls.handshake.Handshaker;
import org.osgi.service.component.annotations.Component;

/** Verifies endpoints by talking to them. */
@Component(service = Verifier.class)
public final class LiveVerifier implements Verifier {
    private final Handshaker handshaker = new Handshaker();
    private final DomainLook dns = new DomainLook(handshaker);
    private final Courtesy courtesy;

    /** With the usual courtesy toward hosts. */
    public LiveVerifier() {
        this(Courtesy.usual());
    }

    LiveVerifier(Courtesy courtesy) {
        this.courtesy = courtesy;
    }

    @Override
    public EndpointObservation verify(
            EndpointTarget target, Extent extent, Cancellation cancellation, Consumer<Step> progress) {
        return new Run(target, extent, cancellation, progress).run();
    }

    /** One verification under way. */
    private final class Run {
        private final Sighting sighting;
        private final Extent extent;
        private final Deadline deadline;
        private final Cancellation cancellation;

        Run(EndpointTarget target, Extent extent, Cancellation cancellation, Consumer<Step> progress) {
            sighting = new Sighting(target, extent.depth(), progress);
            this.extent = extent;
            this.cancellation = cancellation;
            deadline = Deadline.in(extent.time());
        }

        EndpointObservation run() {
            CertificatePaths.prepare(sighting.target.trust());
            try (DnsStep names = new DnsStep(dns, sighting, extent, deadline, cancellation)) {
                List<InetAddress> addresses = resolve(names);
                for (InetAddress address : addresses) {
                    if (reach(address, addresses)) {
                        break;
                    }
                }
                if (cancellation.isCancelled()) {
                    sighting.interrupted();
                }
                names.finish();
            }
            return sighting.observation();
        }

        private List<InetAddress> resolve(DnsStep names) {
            Sighting.Running step = sighting.begins(StepName.RESOLVE);
            String host = sighting.target.host();
            try {
                List<InetAddress> addresses = names.addresses();
                String found = String.join(
                        ", ",
                        addresses.stream().map(InetAddress::getHostAddress).toList());
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

        private boolean reach(InetAddress address, List<InetAddress> all) {
            Dialer dialer = dialer(address, sighting.target.port());
            Sighting.Running step = sighting.begins(StepName.CONNECT);
            String place = address.getHostAddress() + ":" + sighting.target.port();
            try (Wire wire = dialer.dial()) {
                step.ends(StepOutcome.OK, "connect.ok", place);
                sighting.address = address.getHostAddress();
                Opening opening = new Opening(sighting.target, dialer);
                new MainDialogue(sighting, opening, handshaker).run(wire);
                wire.close();
                IssuerLook.run(sighting, new HttpFetcher(deadline, cancellation));
                lookAround(address, all);
                new OfferScan(sighting, opening, handshaker).run();
                if (opening.unwanted()) {
                    sighting.anomalies.add(Anomaly.ASKED_TO_STOP);
                }
                return true;
            } catch (SocketTimeoutException e) {
                step.ends(StepOutcome.FAILED, "connect.timeout", place);
            } catch (IOException e) {
                step.ends(StepOutcome.FAILED, why(e), place, String.valueOf(e.getMessage()));
            }
            return false;
        }

        private String why(IOException failure) {
            if (cancellation.isCancelled()) {
                return "cancelled";
            }
            if (NoNetwork.caused(failure)) {
                return "connect.no-network";
            }
            return failure instanceof ConnectException ? "connect.refused" : "connect.failed";
        }

        private void lookAround(InetAddress address, List<InetAddress> all) {
            if (sighting.reached() == Reached.SILENCE || sighting.anomalies.contains(Anomaly.ASKED_TO_STOP)) {
                return;
            }
            int port = sighting.target.port();
            OtherFamily.among(all, address)
                    .ifPresent(other -> sighting.otherAddress =
                            Optional.of(OtherFamily.compare(sighting, dialer(other, port), handshaker)));
            ImplicitPort.beside(sighting.target)
                    .ifPresent(beside -> sighting.implicitPort = ImplicitPort.listens(dialer(address, beside)));
        }

        private Dialer dialer(InetAddress address, int port) {
            InetSocketAddress place = new InetSocketAddress(address, port);
            boolean device = sighting.target.service() == Service.HTTPS;
            return new Dialer(
                    place, device, courtesy.bearing(extent.burden()), deadline, cancellation, sighting.connections);
        }
    }
}
