package org.fleetmail.ui.internal.steps;

import java.util.function.Predicate;
import org.fleetmail.store.run.RunKind;
import org.fleetmail.ui.internal.command.Commands;

/** One thing to do. It is done when the facts show it, and not because somebody pressed a button. */
enum Step {
    ADD_DEVICE(Messages.Step_add_device, Messages.Step_add_device_text, Commands.DISCOVER, Facts::anyDevice),
    ACCESS(Messages.Step_access, Messages.Step_access_text, Commands.FILL_CREDENTIALS, Facts::anyReachable),
    READ(Messages.Step_read, Messages.Step_read_text, Opening.FIRST_DEVICE, Facts::anyRead),
    DESIRE(Messages.Step_desire, Messages.Step_desire_text, Opening.FIRST_DEVICE, Facts::anyDesired),
    ADD_ENDPOINT(Messages.Step_add_endpoint, Messages.Step_add_endpoint_text, Commands.LOOK_UP, Facts::anyEndpoint),
    CHECK(Messages.Step_check, Messages.Step_check_text, Commands.CHECK_ALL, Facts::anyChecked),
    SENDER(Messages.Step_sender, Messages.Step_sender_text, Opening.FIRST_ACCOUNT, Facts::anySender),
    ROLL_OUT(
            Messages.Step_roll_out,
            Messages.Step_roll_out_text,
            Commands.NEW_ROLLOUT,
            facts -> facts.told().ran(RunKind.ROLLOUT)),
    WATCH(
            Messages.Step_watch,
            Messages.Step_watch_text,
            Opening.RUNS,
            facts -> facts.told().finished()),
    ROLL_BACK(
            Messages.Step_roll_back,
            Messages.Step_roll_back_text,
            Opening.RUNS,
            facts -> facts.told().ran(RunKind.ROLLBACK)),
    SAVE(Messages.Step_save, Messages.Step_save_text, Commands.SAVE_ALL, Facts::saved),
    CHECK_EVERY(Messages.Step_check_every, Messages.Step_check_every_text, Commands.CHECK_ALL, Facts::allChecked),
    SETTLE(Messages.Step_settle, Messages.Step_settle_text, Opening.FINDINGS, Facts::settled),
    REPORT(
            Messages.Step_report,
            Messages.Step_report_text,
            Commands.REPORT,
            facts -> facts.told().reported()),
    REPEAT(
            Messages.Step_repeat,
            Messages.Step_repeat_text,
            Commands.REPORT,
            facts -> facts.told().repeated());

    private final String title;
    private final String text;
    private final String opens;
    private final Predicate<Facts> done;

    Step(String title, String text, String opens, Predicate<Facts> done) {
        this.title = title;
        this.text = text;
        this.opens = opens;
        this.done = done;
    }

    String title() {
        return title;
    }

    /** What to do, and what for. */
    String text() {
        return text;
    }

    /** A command, or what {@link Opening} knows. */
    String opens() {
        return opens;
    }

    boolean isDone(Facts facts) {
        return done.test(facts);
    }
}
