package org.fleetmail.device.snmp;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.DeviceDriver;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.driver.DeviceTarget;
import org.fleetmail.device.driver.Written;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.Identity;
import org.fleetmail.device.profile.SnmpObject;
import org.fleetmail.device.profile.Syntax;
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
    private static final int IDENTITY_OBJECTS = 4;
    private static final SnmpObject SYS_DESCR = text("1.3.6.1.2.1.1.1.0", "sysDescr");
    private static final SnmpObject SYS_OBJECT_ID = text("1.3.6.1.2.1.1.2.0", "sysObjectID");
    private static final SnmpObject SYS_NAME = text("1.3.6.1.2.1.1.5.0", "sysName");
    private static final SnmpObject DEVICE_DESCR = text("1.3.6.1.2.1.25.3.2.1.3.1", "hrDeviceDescr");
    private static final SnmpObject SERIAL = text("1.3.6.1.2.1.43.5.1.1.17.1", "prtGeneralSerialNumber");
    private static final SnmpObject DEVICE_ID = text("1.3.6.1.4.1.2699.1.2.1.2.1.1.3.1", "ppmPrinterIEEE1284DeviceId");
    /** Also answered by printers of other makers. */
    private static final SnmpObject DEVICE_ID_HP = text("1.3.6.1.4.1.11.2.3.9.1.1.7.0", "npSysIdentification");

    private final SnmpSession session;
    private final Clock clock = Clock.systemUTC();

    /** Opens the socket. */
    @Activate
    public SnmpDriver() throws IOException {
        session = new SnmpSession();
    }

    private static SnmpObject text(String oid, String name) {
        return new SnmpObject(oid, name, Syntax.OCTET_STRING);
    }

    @Override
    public String transport() {
        return "snmp";
    }

    @Override
    public Outcome<Identity> identify(DeviceTarget target) {
        Cancellation never = new Cancellation();
        List<SnmpObject> objects =
                List.of(SYS_OBJECT_ID, SYS_DESCR, SYS_NAME, DEVICE_DESCR, SERIAL, DEVICE_ID, DEVICE_ID_HP);
        return session.reach(target, never)
                .then(peer -> new ObjectReader(session, peer, never).get(objects, IDENTITY_OBJECTS))
                .then(found -> Outcome.done(identity(found)));
    }

    private static Identity identity(Found found) {
        String deviceId = Stream.of(DEVICE_ID, DEVICE_ID_HP)
                .map(found::text)
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse("");
        return new Identity(
                found.value(SYS_OBJECT_ID).map(Object::toString).orElse(""),
                found.text(SYS_DESCR),
                found.text(SYS_NAME),
                found.text(DEVICE_DESCR),
                found.text(SERIAL),
                deviceId);
    }

    @Override
    public Outcome<DeviceState> read(DeviceTarget target, DeviceProfile profile, Cancellation cancellation) {
        return session.reach(target, cancellation)
                .then(peer -> new ObjectReader(session, peer, cancellation)
                        .get(StateReading.objects(profile, profile.mappings().values()), profile.objectsPerRequest()))
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
        return new ObjectReader(session, peer, cancellation)
                .get(StateReading.objects(profile, preparation.mappings()), profile.objectsPerRequest())
                .then(found -> {
                    Optional<Trouble> stranger = stranger(peer, found.text(profile.serial()));
                    if (stranger.isPresent()) {
                        return Outcome.failed(stranger.get());
                    }
                    preparation.check(found);
                    return Outcome.done(
                            preparation.refused().isEmpty()
                                    ? new Writing(session, peer, cancellation)
                                            .send(preparation.changes(), profile.objectsPerRequest())
                                    : Writing.nothing(
                                            preparation.refused(),
                                            settings.values().keySet()));
                });
    }

    /** Another device than expected; one that reports no serial number is believed. */
    private static Optional<Trouble> stranger(Peer peer, String serial) {
        return peer.target()
                .expectedSerial()
                .filter(expected -> !serial.isEmpty() && !serial.equals(expected))
                .map(expected -> Trouble.of(
                        TroubleCode.SERIAL_DIFFERS, peer.where(), SnmpSession.say("serial", expected, serial)));
    }

    /** Closes the socket and overwrites the keys. */
    @Override
    @Deactivate
    public void close() throws IOException {
        session.close();
    }
}
