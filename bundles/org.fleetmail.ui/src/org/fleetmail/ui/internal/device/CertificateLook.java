package org.fleetmail.ui.internal.device;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.trust.KnownDevices;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.DeviceDriver;
import org.fleetmail.device.driver.DeviceTarget;
import org.fleetmail.device.driver.ShownCertificate;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.ui.fleet.CancellableJob;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.internal.rollout.Engines;

/** Looks at the certificate of a device in the background, and at what was agreed for it on this computer. */
final class CertificateLook extends CancellableJob {
    private final Services services;
    private final DeviceTarget target;
    private final Optional<DeviceProfile> profile;
    private final Consumer<CertificateLook> then;
    private final KnownDevices known =
            new KnownDevices(Optional.of(Engines.home().resolve("known-devices")));
    private Outcome<Optional<ShownCertificate>> seen = Outcome.done(Optional.empty());
    private Optional<String> agreed = Optional.empty();

    /** @param then is told off the UI thread when it has looked */
    CertificateLook(
            Services services, DeviceTarget target, Optional<DeviceProfile> profile, Consumer<CertificateLook> then) {
        super(NLS.bind(Messages.WebSection_looking, target.name()));
        this.services = services;
        this.target = target;
        this.profile = profile;
        this.then = then;
    }

    @Override
    protected void work(IProgressMonitor monitor, Cancellation stop) {
        seen = services.all(DeviceDriver.class).stream()
                .filter(driver -> driver.transport().equals("web"))
                .findFirst()
                .map(driver -> driver.certificate(target, profile, stop))
                .orElseGet(() -> Outcome.failed(Trouble.of(TroubleCode.DRIVER_MISSING, target.where(), "web")));
        agreed = seen.toOptional().flatMap(shown -> shown).flatMap(shown -> known.of(shown.origin()));
        then.accept(this);
    }

    /** What was seen; an empty one is trusted by itself. */
    Outcome<Optional<ShownCertificate>> seen() {
        return seen;
    }

    /** The fingerprint agreed on this computer. */
    Optional<String> agreed() {
        return agreed;
    }

    /** Agrees on a certificate on this computer, in the background. */
    void keep(ShownCertificate shown) {
        ICoreRunnable keeping = monitor -> {
            if (known.keep(shown.origin(), shown.sha256(), Instant.now(), "")
                    instanceof Outcome.Failed<Void>(Trouble trouble)) {
                Statuses.show(trouble);
            }
        };
        Job.create(getName(), keeping).schedule();
    }
}
