package org.fleetmail.cli.internal.session;

import java.util.List;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.device.driver.DeviceDriver;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.endpoint.Verifier;
import org.fleetmail.endpoint.scan.LiveVerifier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What the commands are made of; in OSGi the services, in tests whatever the test gives. */
@Component(service = Parts.class)
public final class Parts {
    private final ProfileCatalog profiles;
    private final List<DeviceDriver> drivers;
    private final List<Rule> rules;
    private final Verifier verifier;

    @Activate
    public Parts(
            @Reference ProfileCatalog profiles,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<DeviceDriver> drivers,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<Rule> rules) {
        this(profiles, drivers, rules, new LiveVerifier());
    }

    public Parts(ProfileCatalog profiles, List<DeviceDriver> drivers, List<Rule> rules, Verifier verifier) {
        this.profiles = profiles;
        this.drivers = List.copyOf(drivers);
        this.rules = List.copyOf(rules);
        this.verifier = verifier;
    }

    public ProfileCatalog profiles() {
        return profiles;
    }

    public List<DeviceDriver> drivers() {
        return drivers;
    }

    /** What is demanded of a fleet. */
    public List<Rule> rules() {
        return rules;
    }

    public Verifier verifier() {
        return verifier;
    }
}
