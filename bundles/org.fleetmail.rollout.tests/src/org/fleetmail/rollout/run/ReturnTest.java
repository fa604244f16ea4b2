package org.fleetmail.rollout.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.SettingValue;
import org.fleetmail.model.Account;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Wave;
import org.fleetmail.rollout.office.PretendedDevice;
import org.fleetmail.rollout.plan.ItemState;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.plan.Reason;
import org.fleetmail.store.journal.ChainCheck;
import org.fleetmail.store.journal.JournalEntry;
import org.junit.jupiter.api.Test;

/** The way back: of a wave, to any point, with passwords that devices do not tell. */
class ReturnTest extends PretendedRuns {

    private final Jumping clock = new Jumping();

    /** A clock that is put forward and back by hand. */
    private static final class Jumping extends Clock {
        private Instant now = Instant.parse("2026-11-25T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Override
    Clock clock() {
        return clock;
    }

    private RunSummary apply(String note) {
        return apply(plan(), note);
    }

    private RunSummary apply(Plan plan, String note) {
        return apply(plan, ApplyOptions.of(note, "ana").withPatience(NOTE.patience()), RunListener.NONE);
    }

    private PretendedDevice keeping(String id, String user) {
        return office.device(id, "M1")
                .has(MailSetting.SMTP_AUTH, "plain")
                .has(MailSetting.SMTP_USER, user)
                .has(MailSetting.SMTP_PASSWORD, SettingValue.hidden(Secret.of("old secret")));
    }

    private Plan back(String run, EarlierSecrets secrets) {
        return done(rollouts().planRollback(new Rollouts.Part(run, Optional.empty(), ""), secrets));
    }

    private static List<TroubleCode> codes(PlanItem item) {
        return item.reasons().stream().map(Reason::code).toList();
    }

    @Test
    void aWaveGoesBackAloneAndTheOtherStays() {
        PretendedDevice pilot = office.device("a", "M1");
        PretendedDevice other = office.device("b", "M1");
        Wave wave = FleetFactory.eINSTANCE.createWave();
        wave.setName("pilot");
        wave.setCount(1);
        office.rollout().getWaves().add(wave);
        RunSummary there = apply("there");
        Plan plan = done(rollouts()
                .planRollback(new Rollouts.Part(there.run().id(), Optional.of("pilot"), ""), EarlierSecrets.NONE));
        apply(plan, "the pilot back");
        assertThat(pilot.text(MailSetting.SMTP_PORT)).isEqualTo("25");
        assertThat(other.text(MailSetting.SMTP_PORT)).isEqualTo("587");
    }

    @Test
    void aPasswordNobodyKnowsIsAskedForAndNotLeftPointingAtTheOldServer() {
        PretendedDevice device = keeping("a", "old@example.com");
        RunSummary there = apply("there");
        PlanItem asked = back(there.run().id(), EarlierSecrets.NONE).items().getFirst();
        assertThat(asked.state()).isEqualTo(ItemState.CREDENTIALS_NEEDED);
        assertThat(codes(asked)).containsExactly(TroubleCode.SECRET_ASKED);
        assertThat(asked.reasons().getFirst().detail().en()).contains("old@example.com", "old.example.com");
        office.keep("typed", "old secret");
        Plan plan = back(
                there.run().id(),
                missed -> Optional.of("typed").filter(name -> missed.user().equals("old@example.com")));
        RunSummary back = apply(plan, "back");
        assertThat(back.clean()).isTrue();
        assertThat(device.secret(MailSetting.SMTP_PASSWORD)).isEqualTo("old secret");
        assertThat(device.text(MailSetting.SMTP_HOST)).isEqualTo("old.example.com");
    }

    @Test
    void thePasswordOfTheEarlierAccountIsTakenWhereTheFleetHasIt() {
        PretendedDevice device = keeping("a", "old@example.com");
        Account earlier = EcoreUtil.copy(office.account());
        earlier.setId("earlier");
        earlier.setAddress("old@example.com");
        earlier.setSecret("earlier");
        office.fleet().getAccounts().add(earlier);
        office.keep("earlier", "old secret");
        RunSummary there = apply("there");
        apply(back(there.run().id(), EarlierSecrets.NONE), "back");
        assertThat(device.secret(MailSetting.SMTP_PASSWORD)).isEqualTo("old secret");
    }

    @Test
    void theHistoryOfADeviceShowsEveryRunWithItsNoteAndItCanReturnToAnyPoint() {
        PretendedDevice device = office.device("a", "M1");
        clock.now = Instant.parse("2026-11-25T10:00:00Z");
        apply("first");
        office.template().getSettings().add(setting("smtp.timeout", "45"));
        device.has(MailSetting.SMTP_TIMEOUT, "30");
        clock.now = Instant.parse("2026-11-25T11:00:00Z");
        RunSummary second = apply("second");
        assertThat(done(rollouts().history("a")))
                .extracting(
                        moment -> moment.run().note() + " by " + moment.run().who())
                .containsExactly("first by ana", "second by ana");
        Moment last = done(rollouts().history("a")).getLast();
        assertThat(last.before().get(MailSetting.SMTP_TIMEOUT)).hasToString("30");
        assertThat(last.written()).containsOnlyKeys(MailSetting.SMTP_TIMEOUT);
        assertThat(last.result().map(DeviceResult::phase)).contains(Phase.APPLIED);
        apply(toPoint(new Point.BeforeRun(second.run().id())), "only the second back");
        assertThat(device.text(MailSetting.SMTP_TIMEOUT)).isEqualTo("30");
        assertThat(device.text(MailSetting.SMTP_PORT)).isEqualTo("587");
        apply(toPoint(new Point.At(Instant.parse("2026-11-25T09:00:00Z"))), "all back");
        assertThat(device.text(MailSetting.SMTP_PORT)).isEqualTo("25");
        assertThat(device.text(MailSetting.SMTP_TIMEOUT)).isEqualTo("30");
        assertThat(done(rollouts().history("a"))).hasSize(4);
    }

    private Plan toPoint(Point point) {
        return done(rollouts().planReturn("office.fleet", "id:a", point, EarlierSecrets.NONE));
    }

    private static org.fleetmail.model.SettingValue setting(String name, String value) {
        var setting = FleetFactory.eINSTANCE.createSettingValue();
        setting.setSetting(name);
        setting.setValue(value);
        return setting;
    }

    @Test
    void aClockThatJumpsBackInTheMiddleOfARunChangesNoOrder() {
        for (int i = 0; i < 6; i++) {
            office.device("d" + i, "M1");
        }
        office.rollout().setParallel(1);
        RunListener jumping = new RunListener() {
            @Override
            public void ended(DeviceResult result) {
                clock.now = clock.now.minus(Duration.ofDays(result.device().equals("d2") ? 400 : -30));
            }
        };
        RunSummary summary = apply(plan(), NOTE, jumping);
        assertThat(summary.counts()).containsOnlyKeys(Phase.APPLIED);
        assertThat(done(store.journal().verify())).isInstanceOf(ChainCheck.Intact.class);
        assertThat(done(store.journal().ofRun(summary.run().id())))
                .extracting(JournalEntry::sequence)
                .isSorted();
        assertThat(done(rollouts().show(summary.run().id())).results()).isEqualTo(summary.results());
        apply(back(summary.run().id(), EarlierSecrets.NONE), "back");
        assertThat(done(rollouts().history("d5"))).hasSize(2);
    }
}
