package org.fleetmail.core.internal.rule;

import java.util.List;
import java.util.Optional;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;
import org.fleetmail.model.TransportSecurity;
import org.osgi.service.component.annotations.Component;

/** On 465, 993 and 995 TLS begins at once, on 587, 143 and 110 after STARTTLS (RFC 8314, RFC 6409). */
@Component
public final class EndpointSecurity implements Rule {
    @Override
    public String id() {
        return "endpoint.port-security";
    }

    @Override
    public List<Finding> check(Fleet fleet) {
        return fleet.getEndpoints().stream().flatMap(e -> check(e).stream()).toList();
    }

    private Optional<Finding> check(Endpoint endpoint) {
        TransportSecurity said = endpoint.getTransportSecurity();
        return Ports.implicitTls(endpoint.getPort())
                .map(implicit -> implicit ? TransportSecurity.IMPLICIT_TLS : TransportSecurity.STARTTLS)
                .filter(usual -> usual != said)
                .filter(usual -> usual == TransportSecurity.IMPLICIT_TLS || said == TransportSecurity.IMPLICIT_TLS)
                .map(usual -> Found.of(
                                this,
                                Severity.HIGH,
                                endpoint,
                                Literals.ENDPOINT__TRANSPORT_SECURITY,
                                String.valueOf(endpoint.getPort()),
                                usual.getLiteral())
                        .fix(usual)
                        .finding());
    }
}
