package org.fleetmail.device.snmp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.Written;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.Reconfiguration;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.snmp.Activation.Ended;
import org.fleetmail.device.snmp.Writing.Change;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/**
 * Changes options by a request for reconfiguration: locks the two tables of the request, fills rows with the wished
 * options, has them validated, has them activated, and gives everything back. Until the activation nothing has changed.
 */
final class Reconfiguring {
    private static final int SPARE_SECONDS = 60;

    private final SnmpSession session;
    private final Peer peer;
    private final DeviceProfile profile;
    private final Reconfiguration way;
    private final Cancellation cancellation;

    Reconfiguring(SnmpSession session, Peer peer, DeviceProfile profile, Cancellation cancellation) {
        this.session = session;
        this.peer = peer;
        this.profile = profile;
        this.way = profile.reconfiguration().orElseThrow();
        this.cancellation = cancellation;
    }

    /** Has the device use the changes, all or none. */
    Written send(List<Change> changes) {
        Rows locks = new Rows(session, peer, new OID(way.locks()), Optional.empty(), cancellation);
        try {
            return switch (lock(locks).then(locked -> device(changes))) {
                case Outcome.Done<Integer>(Integer device) -> request(device, changes);
                case Outcome.Failed<Integer>(Trouble trouble) -> refused(changes, trouble);
            };
        } finally {
            locks.giveBack();
        }
    }

    /** The MIB wants both tables locked; a device that has a single lock is locked as a whole, by its table of locks. */
    private Outcome<OID> lock(Rows locks) {
        OID single = new OID(way.locks()).trim().trim().append("1.5.0");
        boolean one =
                session.get(peer, List.of(new VariableBinding(single)), cancellation) instanceof Answer.Values values
                        && values.bindings().getFirst().getVariable().equals(new Integer32(1));
        OctetString owner = owner();
        return one
                ? lock(locks, owner, way.locks())
                : lock(locks, owner, way.requests()).then(first -> lock(locks, owner, way.options()));
    }

    private Outcome<OID> lock(Rows locks, OctetString owner, String entry) {
        Map<Integer, Variable> columns = new LinkedHashMap<>();
        columns.put(Xcmi.LOCK_OWNER, owner);
        columns.put(Xcmi.LOCK_SUBTREE, new OID(entry).trim());
        columns.put(
                Xcmi.LOCK_SECONDS,
                new Integer32((int) way.patience().multipliedBy(2).toSeconds() + SPARE_SECONDS));
        return locks.take(columns, Xcmi.LOCK_OWNER);
    }

    /** Whose lock it is, for the person who meets it; the last part tells two of ours apart. */
    private static OctetString owner() {
        String name = "Fleetmail " + System.getProperty("user.name", "") + " " + UUID.randomUUID();
        return new OctetString(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The device of the host (hrDeviceIndex) whose options they are. */
    private Outcome<Integer> device(List<Change> changes) {
        return new OptionReading(session, peer, profile, cancellation).rows().then(rows -> {
            Set<Integer> devices = changes.stream()
                    .flatMap(change -> rows.getOrDefault(type(change), List.of()).stream())
                    .map(row -> row.get(0))
                    .collect(Collectors.toSet());
            return devices.size() == 1
                    ? Outcome.done(devices.iterator().next())
                    : Outcome.failed(Trouble.of(
                            TroubleCode.SNMP_ANSWER,
                            peer.where(),
                            SnmpSession.say("many-devices", devices.toString())));
        });
    }

    private Written request(int device, List<Change> changes) {
        Rows options = new Rows(session, peer, new OID(way.options()), Optional.of(device), cancellation);
        try {
            Activation activation = new Activation(session, peer, way, device, cancellation);
            return switch (fill(options, changes)
                    .then(rows -> activation.point(rows.getFirst().last()).map(pointed -> rows))) {
                case Outcome.Done<List<OID>>(List<OID> rows) -> run(activation, rows, changes);
                case Outcome.Failed<List<OID>>(Trouble trouble) -> refused(changes, trouble);
            };
        } finally {
            options.giveBack();
        }
    }

    private Outcome<List<OID>> fill(Rows options, List<Change> changes) {
        List<OID> rows = new ArrayList<>();
        for (Change change : changes) {
            Outcome<OID> row =
                    fill(options, change, rows.isEmpty() ? 0 : rows.getLast().last());
            if (row instanceof Outcome.Failed<OID>(Trouble trouble)) {
                return Outcome.failed(trouble);
            }
            rows.add(row.toOptional().orElseThrow());
            if (rows.size() > 1 && chain(rows) instanceof Outcome.Failed<Void>(Trouble trouble)) {
                return Outcome.failed(trouble);
            }
        }
        return Outcome.done(rows);
    }

    private Outcome<OID> fill(Rows options, Change change, int previous) {
        Variable value = Variables.of(change.value());
        boolean number = value instanceof Integer32;
        Map<Integer, Variable> columns = new LinkedHashMap<>();
        columns.put(Xcmi.OPTION_TYPE, type(change));
        columns.put(Xcmi.OPTION_SYNTAX, new Integer32(number ? Xcmi.INTEGER_NUMBER : Xcmi.STRING_DISPLAY));
        columns.put(number ? Xcmi.OPTION_INTEGER : Xcmi.OPTION_STRING, value);
        columns.put(Xcmi.OPTION_NEXT, new Integer32(0));
        columns.put(Xcmi.OPTION_PREVIOUS, new Integer32(previous));
        Outcome<OID> row = options.take(columns, Xcmi.OPTION_TYPE);
        Requests.wipe(value);
        return row;
    }

    /** Has the row before the last one name the last. */
    private Outcome<Void> chain(List<OID> rows) {
        OID next = Xcmi.cell(new OID(way.options()), Xcmi.OPTION_NEXT, rows.get(rows.size() - 2));
        VariableBinding link =
                new VariableBinding(next, new Integer32(rows.getLast().last()));
        return switch (session.set(peer, List.of(link), cancellation)) {
            case Answer.Values values -> Outcome.done(null);
            case Answer.Error error -> Outcome.failed(Statuses.ofContended(error.status(), peer.where(), next));
            case Answer.None none -> Outcome.failed(none.trouble());
        };
    }

    private static OID type(Change change) {
        return new OID(change.mapping().object().oid());
    }

    private Written run(Activation activation, List<OID> rows, List<Change> changes) {
        return switch (activation.run(way.effect().validate())) {
            case Ended.Well well -> activate(activation, changes);
            case Ended.Faulty(int option, int status) -> faulty(rows, changes, option, status);
            case Ended.Not(Trouble trouble, boolean begun) -> refused(changes, trouble);
        };
    }

    private Written activate(Activation activation, List<Change> changes) {
        Written all = Written.all(changes.stream().map(Change::setting).collect(Collectors.toSet()));
        return switch (activation.run(way.effect().activate())) {
            case Ended.Well well
            when way.effect() == Reconfiguration.Effect.NEXT_RESTART -> all.doubted(doubt("next-restart"));
            case Ended.Well well -> all;
            case Ended.Faulty(int option, int status) -> all.doubted(doubt("activation-failed", option, status));
            case Ended.Not(Trouble trouble, boolean begun) -> begun ? all.doubted(trouble) : refused(changes, trouble);
        };
    }

    private Trouble doubt(String key, Object... arguments) {
        return Trouble.of(TroubleCode.WRITE_UNCERTAIN, peer.where(), SnmpSession.say(key, arguments));
    }

    /** Validation found a fault with one of them, so that none was activated. */
    private Written faulty(List<OID> rows, List<Change> changes, int option, int status) {
        SortedMap<MailSetting, Trouble> refused = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).last() == option) {
                Change change = changes.get(i);
                refused.put(
                        change.setting(),
                        Statuses.ofWrite(status, peer.where(), change.mapping().object()));
            }
        }
        return refused.isEmpty()
                ? refused(
                        changes,
                        Trouble.of(
                                TroubleCode.SNMP_BAD_VALUE,
                                peer.where(),
                                SnmpSession.say("invalid-option", option, status)))
                : Writing.nothing(refused, changes.stream().map(Change::setting).toList());
    }

    private static Written refused(List<Change> changes, Trouble trouble) {
        SortedMap<MailSetting, Trouble> refused = new TreeMap<>();
        changes.forEach(change -> refused.put(change.setting(), trouble));
        return new Written(new TreeSet<>(), refused, new TreeMap<>(), new TreeSet<>());
    }
}
