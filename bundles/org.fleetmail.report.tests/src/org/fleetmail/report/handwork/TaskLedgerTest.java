package org.fleetmail.report.handwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fleetmail.device.profile.Words;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.rollout.plan.HandCase;
import org.fleetmail.rollout.plan.HandWork;
import org.fleetmail.rollout.plan.ItemState;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.plan.PlannedValue;
import org.fleetmail.rollout.plan.PreflightAnswer;
import org.fleetmail.rollout.plan.Question;
import org.fleetmail.rollout.plan.Shown;
import org.fleetmail.rollout.plan.StopAfter;
import org.fleetmail.store.run.RunKind;
import org.junit.jupiter.api.Test;

class TaskLedgerTest {
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final Words NOTHING = Words.of("", "");
    private static final String ROOT = "a".repeat(64);
    private static final String OTHER = "b".repeat(64);

    private static Plan plan(String rootsHeld, List<HandWork> due, List<PreflightAnswer> answers) {
        PlanItem item = new PlanItem(
                "p1",
                "p1",
                "127.0.0.1",
                "",
                "",
                "example-simulated",
                "",
                "",
                due.isEmpty() ? ItemState.NOTHING_TO_DO : ItemState.HAND_WORK,
                Optional.of(NOW),
                new TreeMap<>(Map.of(MailSetting.TLS_ROOTS, PlannedValue.text(rootsHeld))),
                new TreeMap<>(),
                List.of(),
                due,
                answers,
                Optional.empty(),
                List.of());
        return new Plan(RunKind.ROLLOUT, "", "", "", NOW, 1, StopAfter.USUAL, List.of(), List.of(), List.of(item));
    }

    private static TaskLedger withImportDue() {
        HandWork work = new HandWork(
                HandCase.CA_IMPORT,
                MailSetting.TLS_ROOTS,
                PlannedValue.text(OTHER),
                PlannedValue.text(ROOT),
                NOTHING,
                Optional.empty());
        return new TaskLedger(List.of()).after(plan(OTHER, List.of(work), List.of()), NOW);
    }

    private static boolean done(TaskLedger ledger) {
        assertThat(ledger.tasks()).hasSize(1);
        return ledger.tasks().getFirst().done();
    }

    @Test
    void an_import_is_not_ticked_off_by_a_plan_that_asked_no_endpoint() {
        assertThat(done(withImportDue().after(plan(OTHER, List.of(), List.of()), NOW)))
                .isFalse();
    }

    @Test
    void an_import_is_ticked_off_when_the_device_tells_that_it_holds_the_root() {
        assertThat(done(withImportDue().after(plan(OTHER + " " + ROOT, List.of(), List.of()), NOW)))
                .isTrue();
    }

    @Test
    void an_import_is_ticked_off_when_the_endpoint_no_longer_asks_for_that_root() {
        PreflightAnswer held = new PreflightAnswer(Question.ROOT, Shown.YES, NOTHING);
        assertThat(done(withImportDue().after(plan(OTHER, List.of(), List.of(held)), NOW)))
                .isTrue();
    }
}
