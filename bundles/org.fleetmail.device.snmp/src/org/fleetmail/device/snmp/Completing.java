package org.fleetmail.device.snmp;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.profile.Completion;
import org.fleetmail.device.profile.SnmpObject;
import org.fleetmail.device.profile.Syntax;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/** Has a device use what was written to it, and waits until it does. */
final class Completing {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final SnmpObject UP_TIME = new SnmpObject("1.3.6.1.2.1.1.3.0", "sysUpTime", Syntax.INTEGER);

    private final SnmpSession session;
    private final Peer peer;
    private final Completion completion;
    private final Cancellation cancellation;
    private boolean wasSilent;

    Completing(SnmpSession session, Peer peer, Completion completion, Cancellation cancellation) {
        this.session = session;
        this.peer = peer;
        this.completion = completion;
        this.cancellation = cancellation;
    }

    /** Begins it once and waits; empty when it is done, otherwise why the changes may not be in use. */
    Optional<Trouble> run() {
        long before = upTime().orElse(0L);
        VariableBinding start =
                new VariableBinding(new OID(completion.start().oid()), new Integer32(completion.startValue()));
        return switch (session.set(peer, List.of(start), cancellation)) {
            case Answer.Error error -> Optional.of(Statuses.ofWrite(error.status(), peer.where(), completion.start()));
            case Answer.None none when !none.processed() || !completion.restarts() -> Optional.of(none.trouble());
            case Answer.None lost -> await(before);
            case Answer.Values values -> await(before);
        };
    }

    private Optional<Trouble> await(long before) {
        long end = System.nanoTime() + completion.patience().toNanos();
        while (System.nanoTime() - end < 0 && cancellation.pause(PAUSE)) {
            Optional<Long> now =
                    completion.state().isPresent() ? number(completion.state().get()) : upTime();
            wasSilent |= now.isEmpty();
            if (now.isEmpty() || goesOn(now.get(), before)) {
                continue;
            }
            boolean failed = completion.state().isPresent()
                    && completion.failed().contains(now.get().intValue());
            return failed ? uncertain("apply-failed", now.get()) : Optional.empty();
        }
        return uncertain("apply-lasts", completion.patience().toSeconds());
    }

    /** Without an object that tells, a restart shows in a silence, or in a time that began anew. */
    private boolean goesOn(long now, long before) {
        return completion.state().isPresent()
                ? completion.running().contains((int) now)
                : completion.restarts() && !wasSilent && now >= before;
    }

    private Optional<Trouble> uncertain(String key, long number) {
        Sentence detail = SnmpSession.say(key, completion.start().toString(), number);
        return Optional.of(Trouble.of(TroubleCode.WRITE_UNCERTAIN, peer.where(), detail));
    }

    private Optional<Long> upTime() {
        return number(UP_TIME);
    }

    private Optional<Long> number(SnmpObject object) {
        List<VariableBinding> question = List.of(new VariableBinding(new OID(object.oid())));
        if (session.get(peer, question, cancellation) instanceof Answer.Values(List<VariableBinding> bindings)) {
            Variable value = bindings.getFirst().getVariable();
            return value instanceof Integer32 || value instanceof TimeTicks
                    ? Optional.of(value.toLong())
                    : Optional.empty();
        }
        return Optional.empty();
    }
}
