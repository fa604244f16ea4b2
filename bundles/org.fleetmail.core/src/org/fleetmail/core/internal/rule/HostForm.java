package org.fleetmail.core.internal.rule;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.net.Host;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;
import org.osgi.service.component.annotations.Component;

/** A device and an endpoint are named by a host name or an IP address. */
@Component
public final class HostForm implements Rule {
    @Override
    public String id() {
        return "host.form";
    }

    @Override
    public List<Finding> check(Fleet fleet) {
        Stream<Finding> devices = fleet.getDevices().stream()
                .filter(device -> isNone(device.getAddress()))
                .map(device -> found(device, Literals.DEVICE__ADDRESS, device.getAddress()));
        Stream<Finding> endpoints = fleet.getEndpoints().stream()
                .filter(endpoint -> isNone(endpoint.getHost()))
                .map(endpoint -> found(endpoint, Literals.ENDPOINT__HOST, endpoint.getHost()));
        return Stream.concat(devices, endpoints).toList();
    }

    /** That it is missing is told by other rules. */
    private static boolean isNone(String host) {
        return !Labels.blank(host) && !Host.valid(host.strip());
    }

    private Finding found(EObject element, EStructuralFeature feature, String host) {
        return Found.of(this, Severity.HIGH, element, feature, host).finding();
    }
}
