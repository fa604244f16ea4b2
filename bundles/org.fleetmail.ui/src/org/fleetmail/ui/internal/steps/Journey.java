package org.fleetmail.ui.internal.steps;

import static org.fleetmail.ui.internal.steps.Step.ACCESS;
import static org.fleetmail.ui.internal.steps.Step.ADD_DEVICE;
import static org.fleetmail.ui.internal.steps.Step.ADD_ENDPOINT;
import static org.fleetmail.ui.internal.steps.Step.CHECK;
import static org.fleetmail.ui.internal.steps.Step.CHECK_EVERY;
import static org.fleetmail.ui.internal.steps.Step.DESIRE;
import static org.fleetmail.ui.internal.steps.Step.READ;
import static org.fleetmail.ui.internal.steps.Step.REPEAT;
import static org.fleetmail.ui.internal.steps.Step.REPORT;
import static org.fleetmail.ui.internal.steps.Step.ROLL_BACK;
import static org.fleetmail.ui.internal.steps.Step.ROLL_OUT;
import static org.fleetmail.ui.internal.steps.Step.SAVE;
import static org.fleetmail.ui.internal.steps.Step.SENDER;
import static org.fleetmail.ui.internal.steps.Step.SETTLE;
import static org.fleetmail.ui.internal.steps.Step.WATCH;

import java.util.List;

/** Steps that lead somewhere, in their order. */
enum Journey {
    FIRST_DEVICE(Messages.Journey_device, List.of(ADD_DEVICE, ACCESS, READ, DESIRE)),
    FIRST_ROLLOUT(Messages.Journey_rollout, List.of(ADD_ENDPOINT, CHECK, SENDER, ROLL_OUT, WATCH, ROLL_BACK)),
    FIRST_AUDIT(Messages.Journey_audit, List.of(SAVE, CHECK_EVERY, SETTLE, REPORT, REPEAT));

    private final String title;
    private final List<Step> steps;

    Journey(String title, List<Step> steps) {
        this.title = title;
        this.steps = steps;
    }

    String title() {
        return title;
    }

    List<Step> steps() {
        return steps;
    }

    /** How many of its steps the facts show as done. */
    int done(Facts facts) {
        return (int) steps.stream().filter(step -> step.isDone(facts)).count();
    }
}
