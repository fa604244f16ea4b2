package org.fleetmail.device.snmp;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.TestResult;
import org.fleetmail.device.driver.TestResult.Verdict;
import org.fleetmail.device.profile.SendTest;
import org.fleetmail.device.profile.SnmpObject;
import org.fleetmail.device.profile.Words;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/** Starts a device's own send test and asks for its result until there is one. */
final class TestSending {
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int MOST_QUESTIONS = 120;
    private static final int MOST_UNMOVED = 20;

    private final SnmpSession session;
    private final Peer peer;
    private final SendTest test;
    private final Cancellation cancellation;

    TestSending(SnmpSession session, Peer peer, SendTest test, Cancellation cancellation) {
        this.session = session;
        this.peer = peer;
        this.test = test;
        this.cancellation = cancellation;
    }

    /** The result; a test whose start was refused or got no answer is not asked for one. */
    Outcome<TestResult> send(String destination) {
        return result().then(before -> set(destination).then(started -> await(before)));
    }

    private Outcome<OptionalInt> result() {
        return new ObjectReader(session, peer, cancellation)
                .get(List.of(test.result()), 1)
                .then(found -> Outcome.done(code(found)));
    }

    private OptionalInt code(Found found) {
        return found.value(test.result())
                .filter(Integer32.class::isInstance)
                .map(value -> OptionalInt.of(value.toInt() >> test.shift()))
                .orElseGet(OptionalInt::empty);
    }

    private Outcome<Void> set(String destination) {
        Outcome<Void> ready = test.destination()
                .map(object -> set(object, new OctetString(destination.getBytes(StandardCharsets.US_ASCII))))
                .orElseGet(() -> Outcome.done(null));
        return ready.then(done -> set(test.start(), new Integer32(test.startValue())));
    }

    private Outcome<Void> set(SnmpObject object, Variable value) {
        VariableBinding binding = new VariableBinding(new OID(object.oid()), value);
        return switch (session.set(peer, List.of(binding), cancellation)) {
            case Answer.Values values -> Outcome.done(null);
            case Answer.Error error -> Outcome.failed(Statuses.ofWrite(error.status(), peer.where(), object));
            case Answer.None none -> Outcome.failed(none.trouble());
        };
    }

    /**
     * A result that is the one from before and was never seen running may be that of an earlier test. So the first
     * question comes at once, while the device is still sending.
     */
    private Outcome<TestResult> await(OptionalInt before) {
        boolean moved = false;
        Outcome<OptionalInt> answer = result();
        for (int question = 1; question < (moved ? MOST_QUESTIONS : MOST_UNMOVED); question++) {
            OptionalInt code = answer.toOptional().orElseGet(OptionalInt::empty);
            moved |= code.isPresent() && !code.equals(before);
            if (code.isPresent() && moved && !test.running().contains(code.getAsInt())) {
                return Outcome.done(said(code.getAsInt()));
            }
            if (!cancellation.pause(PAUSE)) {
                break;
            }
            answer = result();
        }
        return answer instanceof Outcome.Failed<OptionalInt>(Trouble trouble)
                ? Outcome.failed(trouble)
                : Outcome.done(unknown(answer.toOptional().orElseThrow()));
    }

    private TestResult said(int code) {
        return new TestResult(code == test.success() ? Verdict.SENT : Verdict.FAILED, code, words(code));
    }

    private TestResult unknown(OptionalInt code) {
        return new TestResult(Verdict.UNKNOWN, code.orElse(-1), words(code.orElse(-1)));
    }

    private Words words(int code) {
        String number = Integer.toString(code);
        return test.codes().getOrDefault(code, new Words(number, number));
    }
}
