package org.fleetmail.endpoint.scan;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.EndpointObservation.Reached;
import org.fleetmail.endpoint.OtherAddress;
import org.fleetmail.endpoint.internal.net.Dialer;
import org.fleetmail.endpoint.internal.net.Wire;
import org.fleetmail.tls.TlsHandshake;
import org.fleetmail.tls.certificate.ServerCertificate;
import org.fleetmail.tls.handshake.Handshaker;

/** Compares the address of the other family, IPv4 or IPv6, with the one that was verified, by one dialogue. */
final class OtherFamily {
    private OtherFamily() {}

    /** The first address that is of another family than the one that answered. */
    static Optional<InetAddress> among(List<InetAddress> addresses, InetAddress verified) {
        return addresses.stream()
                .filter(address -> address.getClass() != verified.getClass())
                .findFirst();
    }

    static OtherAddress compare(Sighting main, Dialer dialer, Handshaker handshaker) {
        Sighting other = new Sighting(main.target, Depth.GRADE, step -> {});
        Opening opening = new Opening(main.target, dialer);
        try (Wire wire = dialer.dialBriefly()) {
            new MainDialogue(other, opening, handshaker).run(wire);
        } catch (IOException e) {
            other.reaches(Reached.NOTHING);
        }
        return new OtherAddress(
                dialer.address().getAddress().getHostAddress(),
                other.reached(),
                other.handshake,
                differences(main, other));
    }

    private static List<Sentence> differences(Sighting main, Sighting other) {
        List<Sentence> differences = new ArrayList<>();
        if (main.reached() != other.reached()) {
            differences.add(difference("reached", reached(main), reached(other)));
        }
        if (main.handshake.isPresent() && other.handshake.isPresent()) {
            TlsHandshake here = main.handshake.get();
            TlsHandshake there = other.handshake.get();
            if (here.version() != there.version()) {
                differences.add(difference(
                        "version", here.version().id(), there.version().id()));
            }
            if (!print(here).equals(print(there))) {
                differences.add(difference("certificate", subject(here), subject(there)));
            }
        }
        if (!main.afterTls.mechanisms().equals(other.afterTls.mechanisms())) {
            differences.add(difference("login", mechanisms(main), mechanisms(other)));
        }
        return differences;
    }

    private static Sentence difference(String key, Object here, Object there) {
        return Sentence.of(OtherAddress.class, "family." + key, here, there);
    }

    private static Sentence reached(Sighting sighting) {
        return Sentence.of(OtherAddress.class, "reached." + sighting.reached());
    }

    private static String mechanisms(Sighting sighting) {
        return sighting.afterTls.mechanisms().isEmpty() ? "–" : String.join(", ", sighting.afterTls.mechanisms());
    }

    private static String print(TlsHandshake handshake) {
        return handshake.certificate().map(ServerCertificate::sha256).orElse("");
    }

    private static String subject(TlsHandshake handshake) {
        return handshake.certificate().map(ServerCertificate::subject).orElse("–");
    }
}
