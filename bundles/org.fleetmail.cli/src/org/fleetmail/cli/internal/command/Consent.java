package org.fleetmail.cli.internal.command;

import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Prompt;
import org.fleetmail.core.text.Texts;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.rollout.plan.ItemState;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.run.ApplyOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Nothing is written before somebody agreed: by typing the number of devices, or by saying so in the call. */
final class Consent {
    @Option(names = "--yes", descriptionKey = "option.yes")
    private boolean yes;

    /** Asks where it has to; {@code CANCELLED} when the answer was another number. */
    Outcome<Void> ask(CommandSpec command, Session session, Plan plan) {
        int devices = plan.counts().getOrDefault(ItemState.CHANGE, 0);
        Prompt prompt = session.terminal().prompt();
        if (yes || devices == 0) {
            return Outcome.done(null);
        }
        if (!prompt.interactive()) {
            throw WrongCall.of(command, "consent.nobody", devices);
        }
        String question = Texts.of(Consent.class).get(session.language(), "consent.ask", devices);
        String typed = prompt.line(question).map(String::strip).orElse("");
        return typed.equals(String.valueOf(devices))
                ? Outcome.done(null)
                : Outcome.failed(Trouble.of(TroubleCode.CANCELLED, plan.name(), ""));
    }

    /** How to apply. */
    ApplyOptions options(String note) {
        ApplyOptions options = ApplyOptions.of(note, System.getProperty("user.name", ""));
        return yes ? options.assumingYes() : options;
    }
}
