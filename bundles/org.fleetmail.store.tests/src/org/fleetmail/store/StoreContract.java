package org.fleetmail.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.fleetmail.store.Answers.code;
import static org.fleetmail.store.Answers.done;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.store.journal.ChainCheck;
import org.fleetmail.store.journal.Draft;
import org.fleetmail.store.journal.EntryKind;
import org.fleetmail.store.observation.Observation;
import org.fleetmail.store.run.Run;
import org.fleetmail.store.run.RunDraft;
import org.fleetmail.store.run.RunKind;
import org.fleetmail.store.run.RunLock;
import org.fleetmail.store.run.RunState;
import org.fleetmail.store.schedule.Appointment;
import org.fleetmail.store.schedule.Timing;
import org.fleetmail.store.schedule.Worker;
import org.junit.jupiter.api.Test;

/** What holds of a store in every database. */
abstract class StoreContract {
    /** Opens the store; the second time it is the same. */
    abstract Store open(Clock clock);

    private Store open() {
        return open(Clock.systemUTC());
    }

    private static RunDraft draft(String note) {
        return new RunDraft(RunKind.ROLLOUT, "", "/office.fleet", note, "ana", "{}");
    }

    @Test
    void whatWasWrittenIsThereAfterOpeningAgain() {
        String run;
        try (Store store = open()) {
            run = done(store.runs().begin(draft("to 587"))).id();
            done(store.journal().append(new Draft(run, "p1", EntryKind.INTENT, "{\"smtp.port\":\"25\"}")));
            done(store.runs().mark(run, RunState.FINISHED));
        }
        try (Store store = open()) {
            assertThat(done(store.journal().ofRun(run)))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.body()).contains("smtp.port"))
                    .satisfies(entry -> assertThat(done(store.journal().at(entry.sequence())))
                            .contains(entry))
                    .satisfies(entry -> assertThat(done(store.journal().at(entry.sequence() + 1)))
                            .isEmpty());
            assertThat(done(store.runs().find(run)))
                    .satisfies(found -> assertThat(found.note()).isEqualTo("to 587"))
                    .satisfies(found -> assertThat(found.state()).isEqualTo(RunState.FINISHED))
                    .satisfies(found -> assertThat(found.finishedAt()).isPresent());
            assertThat(done(store.journal().verify())).isInstanceOf(ChainCheck.Intact.class);
        }
    }

    @Test
    void theLastTimeThatEachDeviceWasAboutToBeWrittenIsKnown() {
        try (Store store = open()) {
            String first = done(store.runs().begin(draft("first"))).id();
            String second = done(store.runs().begin(draft("second"))).id();
            done(store.journal().append(new Draft(first, "p1", EntryKind.INTENT, "{}")));
            done(store.journal().append(new Draft(first, "p2", EntryKind.INTENT, "{}")));
            done(store.journal().append(new Draft(second, "p1", EntryKind.INTENT, "{}")));
            done(store.journal().append(new Draft(first, "p1", EntryKind.OUTCOME, "{}")));
            assertThat(done(store.journal().lastTouches()))
                    .extracting(touch -> touch.device() + " " + touch.run())
                    .contains("p2 " + first, "p1 " + second)
                    .doesNotContain("p1 " + first);
        }
    }

    @Test
    void runsHaveDifferentSpeakableNamesAndTheNewestComesFirst() {
        try (Store store = open()) {
            Run first = done(store.runs().begin(draft("first")));
            Run second = done(store.runs().begin(draft("second")));
            assertThat(first.id()).matches("([bdgkmnprst][aeio]){2}-([bdgkmnprst][aeio]){2}");
            assertThat(first.id()).isNotEqualTo(second.id());
            assertThat(done(store.runs().all())).extracting(Run::note).containsExactly("second", "first");
        }
    }

    @Test
    void aRunNobodyBeganIsUnknown() {
        try (Store store = open()) {
            assertThat(code(store.runs().find("nemo"))).isEqualTo(TroubleCode.RUN_UNKNOWN);
        }
    }

    @Test
    void aRunIsLockedUntilItsLockIsClosed() {
        try (Store store = open()) {
            try (RunLock lock = done(store.runs().lock("taro-mine"))) {
                assertThat(lock).isNotNull();
                assertThat(code(store.runs().lock("taro-mine"))).isEqualTo(TroubleCode.RUN_BUSY);
            }
            try (RunLock again = done(store.runs().lock("taro-mine"))) {
                assertThat(again).isNotNull();
            }
        }
    }

    @Test
    void theNewestObservationIsFoundAndSurvivesForgetting() {
        Instant start = Instant.parse("2026-11-22T00:00:00Z");
        try (Store store = open()) {
            for (int hour = 0; hour < 5; hour++) {
                Instant at = start.plusSeconds(hour * 3600L);
                done(store.observations().keep(new Observation("endpoint", "e1", at, "{\"n\":" + hour + "}")));
            }
            assertThat(done(store.observations().latest("endpoint", "e1")))
                    .hasValueSatisfying(found -> assertThat(found.json()).contains("4"));
            assertThat(done(store.observations().history("endpoint", "e1", 2))).hasSize(2);
            assertThat(done(store.observations().forgetBefore(start.plusSeconds(86_400))))
                    .isEqualTo(4);
            assertThat(done(store.observations().history("endpoint", "e1", 10)))
                    .extracting(Observation::at)
                    .isEqualTo(List.of(start.plusSeconds(4 * 3600L)));
            assertThat(done(store.observations().latest("endpoint", "other"))).isEmpty();
        }
    }

    @Test
    void anotherProcessThatHasTheStoreOpenSeesTheLock() {
        try (Store store = open();
                Store other = open()) {
            try (RunLock lock = done(store.runs().lockPlan("abc"))) {
                assertThat(lock).isNotNull();
                assertThat(code(other.runs().lockPlan("abc"))).isEqualTo(TroubleCode.RUN_BUSY);
            }
            done(other.runs().lockPlan("abc")).close();
        }
    }

    @Test
    void oldObservationsAreThinnedToOneADayAndOlderOnesForgotten() {
        Instant now = Instant.parse("2026-11-22T12:00:00Z");
        try (Store store = open(Clock.fixed(now, ZoneOffset.UTC))) {
            for (int days : new int[] {800, 800, 100, 100, 100, 1, 1}) {
                Instant at = now.minus(Duration.ofDays(days));
                done(store.observations().keep(new Observation("device", "p1", at, "{}")));
            }
            assertThat(done(store.tidy(Retention.DEFAULT))).isEqualTo(4);
            assertThat(done(store.observations().history("device", "p1", 10)))
                    .extracting(Observation::at)
                    .containsExactly(
                            now.minus(Duration.ofDays(1)),
                            now.minus(Duration.ofDays(1)),
                            now.minus(Duration.ofDays(100)));
        }
    }

    @Test
    void appointmentsAreDoneWhenTheyAreDueAndAgainAtTheirNextTime() {
        Instant now = Instant.parse("2026-11-22T12:00:00Z");
        List<String> done = new CopyOnWriteArrayList<>();
        Worker worker = (name, work) -> {
            done.add(name + ": " + work);
            return name.equals("broken")
                    ? Outcome.failed(Trouble.of(TroubleCode.NET_TIMEOUT, name, ""))
                    : Outcome.done(null);
        };
        try (Store store = open(Clock.fixed(now, ZoneOffset.UTC))) {
            done(store.timetable().put("tonight", new Timing.Once(now.plusSeconds(3600)), "apply plan.json"));
            done(store.timetable().put("drift", new Timing.Every(Duration.ofHours(4)), "first"));
            done(store.timetable().put("drift", new Timing.Every(Duration.ofHours(4)), "office.fleet"));
            done(store.timetable().put("broken", new Timing.Every(Duration.ofHours(1)), ""));
            assertThat(code(store.timetable().put("over", new Timing.Once(now.minusSeconds(1)), "")))
                    .isEqualTo(TroubleCode.VALUE_UNFIT);
            done(store.timetable().keepDue(worker, new Cancellation()));
        }
        assertThat(done).containsExactlyInAnyOrder("drift: office.fleet", "broken: ");
        try (Store store = open(Clock.fixed(now.plusSeconds(3600), ZoneOffset.UTC))) {
            assertThat(done(store.timetable().all()))
                    .extracting(Appointment::name)
                    .containsExactlyInAnyOrder("tonight", "broken", "drift");
            done(store.timetable().keepDue(worker, new Cancellation()));
            assertThat(done(store.timetable().all()))
                    .extracting(Appointment::name, Appointment::next)
                    .containsExactly(
                            tuple("broken", Optional.of(now.plusSeconds(7200))),
                            tuple("drift", Optional.of(now.plusSeconds(14_400))));
            assertThat(done(store.timetable().remove("drift"))).isTrue();
            assertThat(done(store.timetable().remove("drift"))).isFalse();
        }
        assertThat(done).contains("tonight: apply plan.json");
    }

    @Test
    void whatWasToBeDoneOnceAndFailedStaysWithItsReasonAndIsNotTriedAgain() {
        Instant now = Instant.parse("2026-11-22T12:00:00Z");
        List<String> tried = new CopyOnWriteArrayList<>();
        Worker worker = (name, work) -> {
            tried.add(work);
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, name, ""));
        };
        try (Store store = open(Clock.fixed(now, ZoneOffset.UTC))) {
            done(store.timetable().put("tonight", new Timing.Once(now.plusSeconds(60)), "apply\nplan.json"));
        }
        for (int minutes = 1; minutes < 3; minutes++) {
            try (Store store = open(Clock.fixed(now.plusSeconds(minutes * 60L), ZoneOffset.UTC))) {
                done(store.timetable().keepDue(worker, new Cancellation()));
                assertThat(done(store.timetable().all()))
                        .extracting(Appointment::next, Appointment::failure, Appointment::work)
                        .containsExactly(
                                tuple(Optional.empty(), Optional.of(TroubleCode.FILE_ACCESS), "apply\nplan.json"));
            }
        }
        assertThat(tried).containsExactly("apply\nplan.json");
    }

    @Test
    void anAppointmentWithATimingOfAnotherVersionStandsInTheTimetableAndIsTriedAgainAfterAnHour() {
        Instant now = Instant.parse("2026-11-22T12:00:00Z");
        Timing foreign = new Timing.Unknown("weekly MON 06:00 Asia/Tokyo");
        try (Store store = open(Clock.fixed(now, ZoneOffset.UTC))) {
            done(store.timetable().put("newer", foreign, "as it is"));
            done(store.timetable().put("known", new Timing.Every(Duration.ofHours(4)), "work"));
            assertThat(done(store.timetable().all()))
                    .extracting(Appointment::name, Appointment::timing)
                    .contains(tuple("newer", foreign));
        }
        List<String> tried = new CopyOnWriteArrayList<>();
        try (Store store = open(Clock.fixed(now.plusSeconds(3600), ZoneOffset.UTC))) {
            done(store.timetable()
                    .keepDue(
                            (name, work) -> {
                                tried.add(name);
                                return name.equals("newer")
                                        ? Outcome.failed(Trouble.of(TroubleCode.JOB_UNKNOWN, name, ""))
                                        : Outcome.done(null);
                            },
                            new Cancellation()));
            assertThat(done(store.timetable().all()))
                    .extracting(Appointment::name, Appointment::next, Appointment::failure)
                    .contains(tuple("newer", Optional.of(now.plusSeconds(7200)), Optional.of(TroubleCode.JOB_UNKNOWN)));
        }
        assertThat(tried).containsExactlyInAnyOrder("newer", "known");
    }
}
