package org.fleetmail.rollout.run;

import org.fleetmail.model.GateKind;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.plan.Question;
import org.fleetmail.rollout.plan.Shown;

/**
 * Everything that was shown of one device after its change, beside each other.
 *
 * @param readBack every setting that can be compared reads back as it was written
 * @param reach the model can reach the endpoint as it answered
 * @param endpoint the endpoint passed its own verification
 * @param deviceTest the device's own test passed
 * @param testMail a mail from the device was seen in a mailbox, its first hop encrypted
 */
public record ProofRow(Shown readBack, Shown reach, Shown endpoint, Shown deviceTest, Shown testMail) {
    /** Nothing was shown. */
    public static final ProofRow NOTHING =
            new ProofRow(Shown.UNKNOWN, Shown.UNKNOWN, Shown.UNKNOWN, Shown.UNKNOWN, Shown.UNKNOWN);

    /** Whether the device is proven: it holds what it shall, and its mail arrived. */
    public boolean proven() {
        return readBack == Shown.YES && testMail == Shown.YES;
    }

    /** What the plan and the read back show; sending is not shown yet. */
    static ProofRow of(Shown readBack, PlanItem item, Shown endpoint) {
        return new ProofRow(readBack, item.answer(Question.TLS_REACH), endpoint, Shown.UNKNOWN, Shown.UNKNOWN);
    }

    ProofRow with(Proof proof) {
        return proof.kind() == GateKind.TEST_MAIL
                ? new ProofRow(readBack, reach, endpoint, deviceTest, proof.shown())
                : new ProofRow(readBack, reach, endpoint, proof.shown(), testMail);
    }
}
