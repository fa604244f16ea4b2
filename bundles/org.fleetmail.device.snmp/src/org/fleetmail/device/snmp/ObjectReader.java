package org.fleetmail.device.snmp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.profile.SnmpObject;
import org.snmp4j.PDU;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/**
 * Gets many objects of one device in small requests. An object that the device does not have, or answers with an error,
 * costs only itself: v1 answers the whole request with an error, so it is asked again without the culprit.
 */
final class ObjectReader {
    private final SnmpSession session;
    private final Peer peer;
    private final Cancellation cancellation;
    private final Map<String, Variable> values = new HashMap<>();
    private final Map<String, Trouble> troubles = new HashMap<>();

    ObjectReader(SnmpSession session, Peer peer, Cancellation cancellation) {
        this.session = session;
        this.peer = peer;
        this.cancellation = cancellation;
    }

    /** Gets objects; it fails where the device does not answer at all. */
    Outcome<Found> get(Collection<SnmpObject> objects, int perRequest) {
        Map<String, SnmpObject> distinct = new LinkedHashMap<>();
        objects.forEach(object -> distinct.putIfAbsent(object.oid(), object));
        List<SnmpObject> all = new ArrayList<>(distinct.values());
        for (int from = 0; from < all.size(); from += perRequest) {
            List<SnmpObject> some = all.subList(from, Math.min(all.size(), from + perRequest));
            Optional<Trouble> trouble = getSome(some);
            if (trouble.isPresent()) {
                return Outcome.failed(trouble.get());
            }
        }
        return Outcome.done(new Found(Map.copyOf(values), Map.copyOf(troubles)));
    }

    private Optional<Trouble> getSome(List<SnmpObject> some) {
        List<SnmpObject> rest = new ArrayList<>(some);
        while (!rest.isEmpty()) {
            List<VariableBinding> bindings = rest.stream()
                    .map(object -> new VariableBinding(Variables.oid(object)))
                    .toList();
            switch (session.get(peer, bindings, cancellation)) {
                case Answer.Values answered -> {
                    keep(rest, answered.bindings());
                    return Optional.empty();
                }
                case Answer.None none -> {
                    return Optional.of(none.trouble());
                }
                case Answer.Error error
                when error.status() == PDU.tooBig && rest.size() > 1 -> {
                    return halves(rest);
                }
                case Answer.Error error -> drop(rest, error);
            }
        }
        return Optional.empty();
    }

    private Optional<Trouble> halves(List<SnmpObject> some) {
        int half = some.size() / 2;
        return getSome(some.subList(0, half)).or(() -> getSome(some.subList(half, some.size())));
    }

    /** Leaves the culprit out; without one, each has failed. */
    private void drop(List<SnmpObject> rest, Answer.Error error) {
        List<SnmpObject> culprits = error.index() >= 0 ? List.of(rest.get(error.index())) : List.copyOf(rest);
        culprits.forEach(object -> troubles.put(object.oid(), Statuses.ofRead(error.status(), peer.where(), object)));
        rest.removeAll(culprits);
    }

    private void keep(List<SnmpObject> asked, List<VariableBinding> answered) {
        for (int i = 0; i < asked.size(); i++) {
            keep(asked.get(i), answered.get(i).getVariable());
        }
    }

    private void keep(SnmpObject object, Variable variable) {
        if (variable.isException()) {
            troubles.put(
                    object.oid(),
                    Trouble.of(
                            TroubleCode.SNMP_NO_OBJECT,
                            peer.where(),
                            SnmpSession.say("absent", object.toString(), variable.toString())));
        } else if (variable instanceof OctetString bytes && bytes.length() > Variables.MAX_BYTES) {
            troubles.put(
                    object.oid(),
                    Trouble.of(
                            TroubleCode.SNMP_ANSWER,
                            peer.where(),
                            SnmpSession.say("too-long", object.toString(), bytes.length())));
        } else {
            values.put(object.oid(), variable);
        }
    }
}
