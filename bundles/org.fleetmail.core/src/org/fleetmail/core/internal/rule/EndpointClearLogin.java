package org.fleetmail.core.internal.rule;

import java.util.List;
import java.util.Optional;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.model.Account;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;
import org.fleetmail.model.TransportSecurity;
import org.osgi.service.component.annotations.Component;

/** A login without TLS shows the password to everybody on the way (RFC 8314 section 3). */
@Component
public final class EndpointClearLogin implements Rule {
    @Override
    public String id() {
        return "endpoint.login-in-clear";
    }

    @Override
    public List<Finding> check(Fleet fleet) {
        return fleet.getEndpoints().stream()
                .filter(e -> e.getTransportSecurity() == TransportSecurity.NONE)
                .flatMap(e -> check(fleet, e).stream())
                .toList();
    }

    private Optional<Finding> check(Fleet fleet, Endpoint endpoint) {
        List<Account> logins = Uses.logins(fleet, endpoint);
        if (logins.isEmpty()) {
            return Optional.empty();
        }
        Found found = Found.of(this, Severity.HIGH, endpoint, Literals.ENDPOINT__TRANSPORT_SECURITY, Labels.of(logins));
        boolean starttls = Ports.implicitTls(endpoint.getPort())
                .filter(implicit -> !implicit)
                .isPresent();
        return Optional.of((starttls ? found.fix(TransportSecurity.STARTTLS) : found).finding());
    }
}
