package org.fleetmail.device.snmp;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.profile.Reconfiguration;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.VariableBinding;

/** The row that starts validation and activation of the wished options and tells how they ended. */
final class Activation {
    private static final Duration PAUSE = Duration.ofMillis(500);
    /** The only valid second part of the index (xcmGenReconfEntry). */
    private static final int ROW = 1;

    /** How a validation or an activation ended. */
    sealed interface Ended {
        record Well() implements Ended {}

        /** One option is in error. */
        record Faulty(int option, int status) implements Ended {}

        /** It did not come to an end; {@code begun} where the device may have begun it. */
        record Not(Trouble trouble, boolean begun) implements Ended {}
    }

    private final SnmpSession session;
    private final Peer peer;
    private final Reconfiguration way;
    private final OID row;
    private final Cancellation cancellation;

    Activation(SnmpSession session, Peer peer, Reconfiguration way, int device, Cancellation cancellation) {
        this.session = session;
        this.peer = peer;
        this.way = way;
        this.row = new OID(new int[] {device, ROW});
        this.cancellation = cancellation;
    }

    /** Names the first of the wished options. */
    Outcome<Void> point(int option) {
        VariableBinding first = new VariableBinding(cell(Xcmi.REQUEST_FIRST_OPTION), new Integer32(option));
        return switch (session.set(peer, List.of(first), cancellation)) {
            case Answer.Values values -> Outcome.done(null);
            case Answer.Error error -> Outcome.failed(contended(error, Xcmi.REQUEST_FIRST_OPTION));
            case Answer.None none -> Outcome.failed(none.trouble());
        };
    }

    /** Starts one of the two, once, and waits until the device is idle again. */
    Ended run(int operation) {
        VariableBinding start = new VariableBinding(cell(Xcmi.REQUEST_STATE), new Integer32(operation));
        return switch (session.set(peer, List.of(start), cancellation)) {
            case Answer.Values values ->
                await().<Ended>map(trouble -> new Ended.Not(trouble, true)).orElseGet(this::result);
            case Answer.Error error -> new Ended.Not(contended(error, Xcmi.REQUEST_STATE), false);
            case Answer.None none when none.processed() -> lost(none.trouble());
            case Answer.None none -> new Ended.Not(none.trouble(), false);
        };
    }

    /** Whether it began is not known, but it must not go on while rows are taken back. */
    private Ended lost(Trouble trouble) {
        return new Ended.Not(await().orElse(trouble), true);
    }

    private Optional<Trouble> await() {
        long end = System.nanoTime() + way.patience().toNanos();
        do {
            if (number(Xcmi.REQUEST_STATE).filter(state -> state == Xcmi.IDLE).isPresent()) {
                return Optional.empty();
            }
        } while (System.nanoTime() - end < 0 && cancellation.pause(PAUSE));
        return Optional.of(Trouble.of(
                TroubleCode.WRITE_UNCERTAIN,
                peer.where(),
                SnmpSession.say(
                        "apply-lasts",
                        cell(Xcmi.REQUEST_STATE).toString(),
                        way.patience().toSeconds())));
    }

    private Ended result() {
        Optional<Integer> option = number(Xcmi.REQUEST_ERROR_OPTION);
        Optional<Integer> status = number(Xcmi.REQUEST_ERROR);
        if (option.isEmpty() || status.isEmpty()) {
            Trouble silent = Trouble.of(TroubleCode.SNMP_ANSWER, peer.where(), SnmpSession.say("no-result"));
            return new Ended.Not(silent, true);
        }
        return option.get() == 0 && status.get() == 0 ? new Ended.Well() : new Ended.Faulty(option.get(), status.get());
    }

    private Optional<Integer> number(int column) {
        List<VariableBinding> question = List.of(new VariableBinding(cell(column)));
        return session.get(peer, question, cancellation) instanceof Answer.Values values
                        && values.bindings().getFirst().getVariable() instanceof Integer32 number
                ? Optional.of(number.getValue())
                : Optional.empty();
    }

    private Trouble contended(Answer.Error error, int column) {
        return Statuses.ofContended(error.status(), peer.where(), cell(column));
    }

    private OID cell(int column) {
        return Xcmi.cell(new OID(way.requests()), column, row);
    }
}
