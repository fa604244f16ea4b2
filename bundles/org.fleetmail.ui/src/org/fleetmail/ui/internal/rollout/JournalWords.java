package org.fleetmail.ui.internal.rollout;

import org.eclipse.osgi.util.NLS;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.store.journal.EntryKind;
import org.fleetmail.store.journal.JournalEntry;

/** How entries of the journal are said. */
final class JournalWords {
    private JournalWords() {}

    /** What happened, and at which device of the plan. */
    static String line(JournalEntry entry, Plan plan) {
        String what = word(entry.kind());
        return entry.device().isEmpty()
                ? what
                : NLS.bind(
                        Messages.PlanProgress_device,
                        plan.item(entry.device()).map(PlanItem::name).orElse(entry.device()),
                        what);
    }

    private static String word(EntryKind kind) {
        return switch (kind) {
            case RUN_STARTED -> Messages.JournalWords_run_started;
            case WAVE_STARTED -> Messages.JournalWords_wave_started;
            case INTENT -> Messages.JournalWords_intent;
            case OUTCOME -> Messages.JournalWords_outcome;
            case PROOF -> Messages.JournalWords_proof;
            case GATE -> Messages.JournalWords_gate;
            case RUN_PAUSED -> Messages.RolloutWork_paused;
            case RUN_CONTINUED -> Messages.RolloutWork_goes_on;
            case RUN_RESUMED -> Messages.JournalWords_run_resumed;
            case RUN_FINISHED -> Messages.JournalWords_run_finished;
        };
    }
}
