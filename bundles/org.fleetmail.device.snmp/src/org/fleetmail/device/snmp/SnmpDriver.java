package org.fleetmail.device.snmp;

import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.DeviceDriver;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.driver.DeviceTarget;
import org.fleetmail.device.driver.TestResult;
import org.fleetmail.device.driver.Written;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.Identity;
import org.fleetmail.device.profile.Mapping;
import org.fleetmail.device.setting.Settings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Speaks SNMP v1, v2c and v3 to devices (RFC 1157, RFC 3416, RFC 3414). GETBULK is never used, requests are small, a
 * read is repeated when no answer comes, a write never is. One socket serves all devices.
 */
@Component(service = DeviceDriver.class)
public final class SnmpDriver implements DeviceDriver, AutoCloseable {
    private final SnmpSession session;
    private final Clock clock = Clock.systemUTC();

    /** Opens the socket. */
    @Activate
    public SnmpDriver() throws IOException {
        session = new SnmpSession();
    }

    @Override
    public String transport() {
        return "snmp";
    }

    @Override
    public Outcome<Identity> identify(DeviceTarget target, Cancellation cancellation) {
        return session.reach(target, cancellation)
                .then(peer -> new ObjectReader(session, peer, cancellation)
                        .get(IdentityReading.OBJECTS, IdentityReading.PER_REQUEST))
                .map(IdentityReading::identity);
    }

    @Override
    public Outcome<DeviceState> read(DeviceTarget target, DeviceProfile profile, Cancellation cancellation) {
        return session.reach(target, cancellation)
                .then(peer -> find(peer, profile, profile.mappings().values(), cancellation))
                .then(found -> Outcome.done(new StateReading(profile, target.where(), found).state(clock)));
    }

    @Override
    public Outcome<Written> write(
            DeviceTarget target, DeviceProfile profile, Settings settings, Cancellation cancellation) {
        Preparation preparation = new Preparation(profile, target.where());
        preparation.encode(settings);
        try {
            return preparation.refused().isEmpty()
                    ? session.reach(target, cancellation)
                            .then(peer -> write(peer, profile, preparation, settings, cancellation))
                    : Outcome.done(Writing.nothing(
                            preparation.refused(), settings.values().keySet()));
        } finally {
            Writing.wipe(preparation.changes());
        }
    }

    private Outcome<Written> write(
            Peer peer, DeviceProfile profile, Preparation preparation, Settings settings, Cancellation cancellation) {
        return find(peer, profile, preparation.mappings(), cancellation).then(found -> {
            Optional<Trouble> stranger = stranger(peer, found.text(profile.serial()));
            if (stranger.isPresent()) {
                return Outcome.failed(stranger.get());
            }
            preparation.check(found);
            return Outcome.done(
                    preparation.refused().isEmpty()
                            ? send(peer, profile, preparation, cancellation)
                            : Writing.nothing(
                                    preparation.refused(), settings.values().keySet()));
        });
    }

    private Outcome<Found> find(
            Peer peer, DeviceProfile profile, Collection<Mapping> mappings, Cancellation cancellation) {
        return profile.reconfiguration().isPresent()
                ? new OptionReading(session, peer, profile, cancellation).get(mappings)
                : new ObjectReader(session, peer, cancellation)
                        .get(StateReading.objects(profile, mappings), profile.objectsPerRequest());
    }

    /** Sends the changes and has the device use them; where it may not do so, none is sure. */
    private Written send(Peer peer, DeviceProfile profile, Preparation preparation, Cancellation cancellation) {
        if (profile.reconfiguration().isPresent()) {
            return new Reconfiguring(session, peer, profile, cancellation).send(preparation.changes());
        }
        Written written = new Writing(session, peer, cancellation)
                .send(Batches.of(preparation.changes(), profile.together(), profile.objectsPerRequest()));
        return profile.completion()
                .filter(completion -> written.complete())
                .flatMap(completion -> new Completing(session, peer, completion, cancellation).run())
                .map(written::doubted)
                .orElse(written);
    }

    /** Another device than expected; one that reports no serial number is believed. */
    private static Optional<Trouble> stranger(Peer peer, String serial) {
        return peer.target()
                .expectedSerial()
                .filter(expected -> !serial.isEmpty() && !serial.equals(expected))
                .map(expected -> Trouble.of(
                        TroubleCode.SERIAL_DIFFERS, peer.where(), SnmpSession.say("serial", expected, serial)));
    }

    @Override
    public Outcome<TestResult> sendTest(
            DeviceTarget target, DeviceProfile profile, String destination, Settings trial, Cancellation cancellation) {
        return profile.test()
                .map(test -> session.reach(target, cancellation)
                        .then(peer -> new Trial(session, peer, profile, test, cancellation)
                                .prepare(trial)
                                .then(ready -> new TestSending(session, peer, test, cancellation).send(destination))))
                .orElseGet(() -> DeviceDriver.super.sendTest(target, profile, destination, trial, cancellation));
    }

    /** Closes the socket and overwrites the keys. */
    @Override
    @Deactivate
    public void close() throws IOException {
        session.close();
    }
}
