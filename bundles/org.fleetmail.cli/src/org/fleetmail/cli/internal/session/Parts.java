package org.fleetmail.cli.internal.session;

import java.util.List;
import java.util.function.Supplier;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.core.work.Once;
import org.fleetmail.device.driver.DeviceDriver;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.endpoint.Verifier;
import org.fleetmail.endpoint.scan.LiveVerifier;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * What the commands are made of; in OSGi the services, in tests whatever the test gives. A service is made when a
 * command first asks for it: most need neither the drivers nor the profiles.
 */
@Component(service = Parts.class)
public final class Parts {
    private final Supplier<ProfileCatalog> profiles;
    private final Supplier<List<DeviceDriver>> drivers;
    private final Supplier<List<Rule>> rules;
    private final Supplier<List<Secrets>> secrets;
    private final Verifier verifier;

    @Activate
    public Parts(
            @Reference ComponentServiceObjects<ProfileCatalog> profiles,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<ComponentServiceObjects<DeviceDriver>> drivers,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<ComponentServiceObjects<Rule>> rules,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<ComponentServiceObjects<Secrets>> secrets) {
        this(
                profiles::getService,
                () -> services(drivers),
                () -> services(rules),
                () -> services(secrets),
                new LiveVerifier());
    }

    /**
     * Parts that are made when they are first asked for.
     *
     * @param secrets stores of this system, beside those of unattended runs
     * @param verifier checks endpoints
     */
    public Parts(
            Supplier<ProfileCatalog> profiles,
            Supplier<List<DeviceDriver>> drivers,
            Supplier<List<Rule>> rules,
            Supplier<List<Secrets>> secrets,
            Verifier verifier) {
        this.profiles = Once.of(profiles);
        this.drivers = Once.of(drivers);
        this.rules = Once.of(rules);
        this.secrets = Once.of(secrets);
        this.verifier = verifier;
    }

    private static <T> List<T> services(List<ComponentServiceObjects<T>> references) {
        return references.stream().map(ComponentServiceObjects::getService).toList();
    }

    public ProfileCatalog profiles() {
        return profiles.get();
    }

    public List<DeviceDriver> drivers() {
        return drivers.get();
    }

    /** What is demanded of a fleet. */
    public List<Rule> rules() {
        return rules.get();
    }

    /** The stores of secrets that this system has. */
    public List<Secrets> secrets() {
        return secrets.get();
    }

    public Verifier verifier() {
        return verifier;
    }
}
