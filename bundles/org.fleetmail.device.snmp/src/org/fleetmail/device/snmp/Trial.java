package org.fleetmail.device.snmp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.Encoded;
import org.fleetmail.device.profile.Requirement;
import org.fleetmail.device.profile.SendTest;
import org.fleetmail.device.profile.SnmpObject;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.SettingValue;
import org.fleetmail.device.setting.Settings;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.VariableBinding;

/** Settings that a device tests before it has them: they are written to a copy of its own that only its test uses. */
final class Trial {
    private final SnmpSession session;
    private final Peer peer;
    private final DeviceProfile profile;
    private final SendTest test;
    private final Cancellation cancellation;

    Trial(SnmpSession session, Peer peer, DeviceProfile profile, SendTest test, Cancellation cancellation) {
        this.session = session;
        this.peer = peer;
        this.profile = profile;
        this.test = test;
        this.cancellation = cancellation;
    }

    /** Writes the settings to the copy; {@code NOT-SETTABLE} where the model has no test, or no copy of one of them. */
    Outcome<Void> prepare(Settings trial) {
        return able().then(able -> bindings(trial)).then(this::write);
    }

    private Outcome<Found> able() {
        List<SnmpObject> objects =
                test.requires().stream().map(Requirement::object).toList();
        return new ObjectReader(session, peer, cancellation)
                .get(objects, profile.objectsPerRequest())
                .then(found -> test.requires().stream()
                        .filter(requirement -> found.number(requirement.object())
                                .filter(answer -> !requirement.metBy(answer))
                                .isPresent())
                        .findFirst()
                        .map(unmet -> Outcome.<Found>failed(Trouble.of(
                                TroubleCode.NOT_SETTABLE,
                                peer.where(),
                                unmet.reason().sentence())))
                        .orElseGet(() -> Outcome.done(found)));
    }

    private Outcome<List<VariableBinding>> bindings(Settings trial) {
        List<VariableBinding> bindings = new ArrayList<>();
        for (Map.Entry<MailSetting, SettingValue> wish : trial.values().entrySet()) {
            SnmpObject copy = test.trial().get(wish.getKey());
            if (copy == null) {
                return Outcome.failed(Trouble.of(
                        TroubleCode.NOT_SETTABLE,
                        peer.where(),
                        SnmpSession.say("no-trial", wish.getKey().label())));
            }
            switch (profile.mapping(wish.getKey()).orElseThrow().encode(wish.getValue())) {
                case Encoded.Ready ready ->
                    bindings.add(new VariableBinding(new OID(copy.oid()), Variables.of(ready.value())));
                case Encoded.Unfit unfit -> {
                    return Outcome.failed(Trouble.of(TroubleCode.VALUE_UNFIT, peer.where(), unfit.reason()));
                }
            }
        }
        return Outcome.done(bindings);
    }

    private Outcome<Void> write(List<VariableBinding> bindings) {
        try {
            for (VariableBinding binding : bindings) {
                if (write(binding) instanceof Outcome.Failed<Void> failed) {
                    return failed;
                }
            }
            return Outcome.done(null);
        } finally {
            bindings.forEach(binding -> Requests.wipe(binding.getVariable()));
        }
    }

    private Outcome<Void> write(VariableBinding binding) {
        return switch (session.set(peer, List.of(binding), cancellation)) {
            case Answer.Values values -> Outcome.done(null);
            case Answer.Error error -> Outcome.failed(Statuses.ofWrite(error.status(), peer.where(), binding.getOid()));
            case Answer.None none -> Outcome.failed(none.trouble());
        };
    }
}
