package org.fleetmail.ui.internal.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Fix;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.endpoint.Anomaly;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointObservation.Reached;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.FleetPackage;
import org.fleetmail.model.Service;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.tls.Answer;

/**
 * Where the fleet is at fault and not the server: a port or a protection that cannot be right given what was seen
 * (RFC 8314, RFC 6409). Each is a change of the fleet that mends it; a person decides.
 */
final class WrongSettings {
    private static final String RULE = "endpoint.answers-otherwise";

    private final Endpoint endpoint;
    private final EndpointObservation seen;
    private final List<Fix.Set> fixes = new ArrayList<>();

    private WrongSettings(Endpoint endpoint, EndpointObservation seen) {
        this.endpoint = endpoint;
        this.seen = seen;
    }

    /** What would mend the fleet; empty where what was seen does not speak against it. */
    static List<Fix.Set> of(Endpoint endpoint, EndpointObservation seen) {
        if (endpoint.getService() == Service.HTTPS || seen.reached() == Reached.TLS && protectedAsSaid(endpoint)) {
            return List.of();
        }
        WrongSettings wrong = new WrongSettings(endpoint, seen);
        wrong.protection();
        wrong.port();
        return List.copyOf(wrong.fixes);
    }

    /** The same as a finding of the fleet; empty where nothing is to be mended. */
    static Optional<Finding> finding(Endpoint endpoint, EndpointObservation seen) {
        List<Fix.Set> fixes = of(endpoint, seen);
        return fixes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        RULE,
                        Severity.HIGH,
                        endpoint.getId() == null ? "" : endpoint.getId(),
                        fixes.getFirst().feature().getName(),
                        Sentence.verbatim(Messages.WrongSettings_found),
                        Sentence.verbatim(Messages.WrongSettings_remedy),
                        List.of(),
                        List.copyOf(fixes)));
    }

    private static boolean protectedAsSaid(Endpoint endpoint) {
        return endpoint.getTransportSecurity() != TransportSecurity.NONE;
    }

    private void protection() {
        switch (endpoint.getTransportSecurity()) {
            case NONE -> {
                if (seen.startTls().offered() == Answer.YES || capable()) {
                    protect(TransportSecurity.STARTTLS);
                }
            }
            case STARTTLS -> {
                if (startsInTls() && seen.reached() != Reached.NOTHING) {
                    protect(TransportSecurity.IMPLICIT_TLS);
                }
            }
            case IMPLICIT_TLS -> {
                if (!implicitPort() && seen.reached() != Reached.NOTHING) {
                    protect(TransportSecurity.STARTTLS);
                }
            }
        }
    }

    private boolean capable() {
        return seen.beforeTls().capabilities().stream()
                .anyMatch(word -> word.equalsIgnoreCase("STARTTLS") || word.equalsIgnoreCase("STLS"));
    }

    /** Silence or noise where a greeting was expected: the other side waits for a ClientHello. */
    private boolean startsInTls() {
        return implicitPort()
                || seen.reached() == Reached.SILENCE
                || seen.anomalies().contains(Anomaly.NOT_THE_PROTOCOL);
    }

    private boolean implicitPort() {
        return endpoint.getPort() == 465 || endpoint.getPort() == 993 || endpoint.getPort() == 995;
    }

    private void port() {
        int usual = usualPort();
        boolean nobody = seen.reached() == Reached.NOTHING && !seen.steps().isEmpty();
        if (nobody && endpoint.getPort() != usual) {
            fix(FleetPackage.Literals.ENDPOINT__PORT, usual);
        }
    }

    private int usualPort() {
        boolean implicit = endpoint.getTransportSecurity() == TransportSecurity.IMPLICIT_TLS;
        return switch (endpoint.getService()) {
            case SUBMISSION -> implicit ? 465 : 587;
            case RELAY -> 25;
            case POP3 -> implicit ? 995 : 110;
            case IMAP -> implicit ? 993 : 143;
            case HTTPS -> 443;
        };
    }

    private void protect(TransportSecurity better) {
        fix(FleetPackage.Literals.ENDPOINT__TRANSPORT_SECURITY, better);
    }

    private void fix(EStructuralFeature feature, Object value) {
        fixes.add(new Fix.Set(endpoint, feature, value));
    }
}
