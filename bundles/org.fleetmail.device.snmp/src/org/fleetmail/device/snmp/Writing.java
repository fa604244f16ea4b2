package org.fleetmail.device.snmp;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.Written;
import org.fleetmail.device.profile.Mapping;
import org.fleetmail.device.profile.ObjectValue;
import org.fleetmail.device.setting.MailSetting;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/** Sends the changes of one device, in small requests, and keeps account of what became of each. */
final class Writing {
    /** A change that passed every check. */
    record Change(Mapping mapping, ObjectValue value) {
        MailSetting setting() {
            return mapping.setting();
        }

        VariableBinding binding() {
            return new VariableBinding(Variables.oid(mapping.object()), Variables.of(value));
        }
    }

    private final SnmpSession session;
    private final Peer peer;
    private final Cancellation cancellation;
    private final SortedSet<MailSetting> acknowledged = new TreeSet<>();
    private final SortedMap<MailSetting, Trouble> refused = new TreeMap<>();
    private final SortedMap<MailSetting, Trouble> uncertain = new TreeMap<>();
    private final SortedSet<MailSetting> notTried = new TreeSet<>();

    Writing(SnmpSession session, Peer peer, Cancellation cancellation) {
        this.session = session;
        this.peer = peer;
        this.cancellation = cancellation;
    }

    /** Sends the changes, each list in one request; after the first that is not acknowledged nothing more is sent. */
    Written send(List<List<Change>> requests) {
        for (List<Change> some : requests) {
            if (!refused.isEmpty() || !uncertain.isEmpty() || cancellation.isCancelled()) {
                some.forEach(change -> notTried.add(change.setting()));
            } else {
                sendSome(some);
            }
        }
        return new Written(acknowledged, refused, uncertain, notTried);
    }

    private void sendSome(List<Change> some) {
        List<VariableBinding> bindings = some.stream().map(Change::binding).toList();
        Answer answer = session.set(peer, bindings, cancellation);
        bindings.forEach(binding -> Requests.wipe(binding.getVariable()));
        switch (answer) {
            case Answer.Values values -> compare(some, values.bindings());
            case Answer.Error error -> refuse(some, error);
            case Answer.None none -> lost(some, none);
        }
    }

    /** The answer to a SET repeats what was written; anything else is not believed. */
    private void compare(List<Change> some, List<VariableBinding> answered) {
        for (int i = 0; i < some.size(); i++) {
            Change change = some.get(i);
            Variable echo = answered.get(i).getVariable();
            if (echo.isException()) {
                refused.put(change.setting(), odd(change, echo.toString()));
            } else if (!change.setting().isSecret() && !echo.equals(Variables.of(change.value()))) {
                uncertain.put(change.setting(), odd(change, echo.getSyntaxString()));
            } else {
                acknowledged.add(change.setting());
            }
        }
    }

    private Trouble odd(Change change, String answered) {
        String object = change.mapping().object().toString();
        return Trouble.of(TroubleCode.WRITE_IGNORED, peer.where(), SnmpSession.say("wrong-echo", object, answered));
    }

    /** A SET should be all or nothing (RFC 3416 4.2.5), and devices exist that change a part: the others are uncertain. */
    private void refuse(List<Change> some, Answer.Error error) {
        for (int i = 0; i < some.size(); i++) {
            Change change = some.get(i);
            boolean culprit = i == error.index() || error.index() < 0;
            Trouble trouble = Statuses.ofWrite(
                    error.status(),
                    peer.where(),
                    some.get(Math.max(0, error.index())).mapping().object());
            boolean sure = culprit && !Statuses.leavesDoubt(error.status());
            (sure ? refused : uncertain).put(change.setting(), trouble);
        }
    }

    private void lost(List<Change> some, Answer.None none) {
        for (Change change : some) {
            if (none.processed()) {
                Trouble trouble = new Trouble(
                        TroubleCode.WRITE_UNCERTAIN,
                        peer.where(),
                        none.trouble().code().sentence(),
                        none.trouble().cause());
                uncertain.put(change.setting(), trouble);
            } else {
                refused.put(change.setting(), none.trouble());
            }
        }
    }

    /** Nothing is sent, because of some; the rest is not tried. */
    static Written nothing(SortedMap<MailSetting, Trouble> refused, Iterable<MailSetting> all) {
        SortedSet<MailSetting> rest = new TreeSet<>();
        all.forEach(setting -> {
            if (!refused.containsKey(setting)) {
                rest.add(setting);
            }
        });
        return new Written(new TreeSet<>(), refused, new TreeMap<>(), rest);
    }

    /** Overwrites what was to be written. */
    static void wipe(List<Change> changes) {
        for (Change change : new ArrayList<>(changes)) {
            if (change.value() instanceof ObjectValue.Bytes bytes) {
                bytes.wipe();
            }
        }
    }
}
