package org.fleetmail.rollout.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.Presence;
import org.fleetmail.device.setting.SettingValue;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.GateKind;
import org.fleetmail.model.Mechanism;
import org.fleetmail.model.Wave;
import org.fleetmail.rollout.office.Fault;
import org.fleetmail.rollout.office.PretendedDevice;
import org.fleetmail.rollout.office.PretendedOffice;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private final PretendedOffice office = new PretendedOffice();

    private Plan plan() {
        PlanRequest request = PlanRequest.of(office.fleet(), "office.fleet", office.rollout(), "")
                .toOptional()
                .orElseThrow();
        return switch (Planner.withoutPreflight(office.equipment(), Clock.systemUTC())
                .plan(request, PlanListener.NONE, new Cancellation())) {
            case Outcome.Done<Plan>(Plan plan) -> plan;
            case Outcome.Failed<Plan>(Trouble trouble) -> throw new AssertionError(trouble);
        };
    }

    private PlanItem only() {
        return plan().items().getFirst();
    }

    private static List<TroubleCode> codes(PlanItem item) {
        return item.reasons().stream().map(Reason::code).toList();
    }

    @Test
    void everyDifferenceIsAChangeWithWhereItComesFrom() {
        office.device("a", "M1");
        PlanItem item = only();
        assertThat(item.state()).isEqualTo(ItemState.CHANGE);
        assertThat(item.changes())
                .extracting(change ->
                        change.setting().id() + " " + change.actual() + ">" + change.desired() + " " + change.origin())
                .containsExactly(
                        "smtp.host old.example.com>new.example.com ENDPOINT",
                        "smtp.port 25>587 ENDPOINT",
                        "smtp.security off>starttls ENDPOINT",
                        "smtp.auth none>auto ACCOUNT",
                        "smtp.user >scan@example.com ACCOUNT",
                        "smtp.password >••• (scan) ACCOUNT");
    }

    @Test
    void overridesWinOverTheTemplateAndTheTemplateOverItsBase() {
        office.device("a", "M1");
        var base = FleetFactory.eINSTANCE.createMailTemplate();
        base.setId("base");
        base.getSettings().add(setting("smtp.timeout", "30"));
        base.getSettings().add(setting("dns.suffix", "base.example.com"));
        office.fleet().getTemplates().add(base);
        office.template().setBasedOn(base);
        office.template().getSettings().add(setting("smtp.timeout", "60"));
        office.model("a").getOverrides().add(setting("smtp.port", "2525"));
        Desired desired = Desired.of(office.model("a"), office.template());
        assertThat(desired.values().get(MailSetting.SMTP_TIMEOUT).value()).hasToString("60");
        assertThat(desired.values().get(MailSetting.DNS_SUFFIX).from()).isEqualTo("base");
        assertThat(desired.values().get(MailSetting.SMTP_PORT).origin()).isEqualTo(Origin.OVERRIDE);
        assertThat(desired.problems()).isEmpty();
    }

    @Test
    void aTemplateThatIsBasedOnItselfEnds() {
        office.device("a", "M1");
        office.template().setBasedOn(office.template());
        assertThat(only().state()).isEqualTo(ItemState.CHANGE);
    }

    private static org.fleetmail.model.SettingValue setting(String name, String value) {
        var setting = FleetFactory.eINSTANCE.createSettingValue();
        setting.setSetting(name);
        setting.setValue(value);
        return setting;
    }

    @Test
    void aValueThatIsNoneBlocksWithTheReasonInBothLanguages() {
        office.device("a", "M1");
        office.template().getSettings().add(setting("smtp.timeout", "soon"));
        PlanItem item = only();
        assertThat(item.state()).isEqualTo(ItemState.BLOCKED);
        assertThat(codes(item)).containsExactly(TroubleCode.VALUE_UNFIT);
        assertThat(item.reasons().getFirst().detail().en()).contains("soon");
        assertThat(item.reasons().getFirst().text(Locale.JAPANESE)).contains("soon");
    }

    @Test
    void aDeviceThatHasEverythingNeedsNothing() {
        asDesired("a");
        assertThat(only().state()).isEqualTo(ItemState.NOTHING_TO_DO);
    }

    private PretendedDevice asDesired(String id) {
        return office.device(id, "M1")
                .has(MailSetting.SMTP_HOST, "new.example.com")
                .has(MailSetting.SMTP_PORT, "587")
                .has(MailSetting.SMTP_SECURITY, "starttls")
                .has(MailSetting.SMTP_AUTH, "auto")
                .has(MailSetting.SMTP_USER, "scan@example.com")
                .has(MailSetting.SMTP_PASSWORD, SettingValue.hidden(Secret.of("s3cret")));
    }

    @Test
    void aPasswordThatIsNotSetIsEntered() {
        asDesired("a").has(MailSetting.SMTP_PASSWORD, SettingValue.masked(Presence.NOT_SET));
        assertThat(only().changes()).extracting(Change::setting).containsExactly(MailSetting.SMTP_PASSWORD);
    }

    @Test
    void onlyHandWorkLeftIsItsOwnState() {
        office.device("a", "HL", "brother")
                .has(MailSetting.SMTP_HOST, "new.example.com")
                .has(MailSetting.SMTP_PORT, "587")
                .has(MailSetting.SMTP_AUTH, "auto")
                .has(MailSetting.SMTP_USER, "scan@example.com")
                .has(MailSetting.SMTP_PASSWORD, SettingValue.hidden(Secret.of("s3cret")));
        assertThat(only().state()).isEqualTo(ItemState.HAND_WORK);
    }

    @Test
    void aStoredPasswordIsNeverLeftForAnotherHost() {
        office.device("a", "M1").has(MailSetting.SMTP_PASSWORD, SettingValue.masked(Presence.SET));
        office.template().setPushAccount(false);
        PlanItem item = only();
        assertThat(item.state()).isEqualTo(ItemState.BLOCKED);
        assertThat(codes(item)).containsExactly(TroubleCode.HOST_PASSWORD);
    }

    @Test
    void whetherAPasswordIsStoredBeingUnknownBlocksAsWell() {
        office.device("a", "M1").has(MailSetting.SMTP_PASSWORD, SettingValue.masked(Presence.UNKNOWN));
        office.template().setPushAccount(false);
        assertThat(codes(only())).containsExactly(TroubleCode.HOST_PASSWORD);
    }

    @Test
    void aStoredPasswordIsTakenAwayWhereNoLoginIsWanted() {
        office.device("a", "M1").has(MailSetting.SMTP_PASSWORD, SettingValue.masked(Presence.SET));
        office.account().setMechanism(Mechanism.NONE);
        assertThat(only().changes())
                .filteredOn(change -> change.setting() == MailSetting.SMTP_PASSWORD)
                .extracting(Change::desired)
                .containsExactly(new PlannedValue.Cleared());
    }

    @Test
    void aPasswordTooLongForTheModelBlocksAndIsNotTold() {
        office.keep("scan", "x".repeat(40));
        office.device("a", "M1");
        PlanItem item = only();
        assertThat(codes(item)).containsExactly(TroubleCode.VALUE_UNFIT);
        assertThat(item.toString()).doesNotContain("xxx");
    }

    @Test
    void aMissingSecretAsksForCredentials() {
        office.secrets().forget("scan");
        office.device("a", "M1");
        assertThat(codes(only())).containsExactly(TroubleCode.SECRET_MISSING);
        office.secrets().forget("community");
        assertThat(only().state()).isEqualTo(ItemState.CREDENTIALS_NEEDED);
    }

    @Test
    void everythingThatCanBeWrongWithOneDeviceLeavesTheOthersAlone() {
        office.device("silent", "M1").fails(Fault.SILENT);
        office.device("stranger", "M1");
        office.model("stranger").setSerial("another");
        office.device("unknown", "M1");
        office.model("unknown").setProfile("nobody");
        office.device("nowhere", "M1");
        office.model("nowhere").setAddress("");
        office.device("fine", "M1");
        Plan plan = plan();
        assertThat(plan.item("silent").orElseThrow().state()).isEqualTo(ItemState.UNREACHABLE);
        assertThat(codes(plan.item("stranger").orElseThrow())).containsExactly(TroubleCode.SERIAL_DIFFERS);
        assertThat(codes(plan.item("unknown").orElseThrow())).containsExactly(TroubleCode.PROFILE_UNKNOWN);
        assertThat(plan.item("nowhere").orElseThrow().state()).isEqualTo(ItemState.UNREACHABLE);
        assertThat(plan.item("fine").orElseThrow().state()).isEqualTo(ItemState.CHANGE);
        assertThat(plan.waves())
                .singleElement()
                .extracting(PlannedWave::devices)
                .isEqualTo(List.of("fine"));
        assertThat(plan.counts()).containsEntry(ItemState.UNREACHABLE, 2).containsEntry(ItemState.HAND_WORK, 0);
    }

    @Test
    void aDeviceUnderTwoAddressesIsWrittenOnce() {
        office.device("a", "M1").replacedBy("same");
        office.device("b", "M1").replacedBy("same");
        Plan plan = plan();
        assertThat(plan.item("a").orElseThrow().state()).isEqualTo(ItemState.CHANGE);
        assertThat(codes(plan.item("b").orElseThrow())).containsExactly(TroubleCode.DEVICE_TWICE);
    }

    @Test
    void withoutWavesOneOfEachModelGoesFirst() {
        office.device("a", "M1");
        office.device("b", "M1");
        office.device("c", "M2");
        office.device("d", "M2");
        assertThat(plan().waves())
                .extracting(PlannedWave::devices)
                .containsExactly(List.of("a", "c"), List.of("b", "d"));
    }

    @Test
    void a_plan_is_put_into_other_waves_and_no_device_is_forgotten() {
        for (int i = 0; i < 9; i++) {
            office.device("d" + i, i < 5 ? "M1" : "M2");
        }
        List<PlannedGate> confirmed = List.of(new PlannedGate(GateKind.CONFIRMATION, 100));
        Plan plan = plan().inWaves(List.of(WaveRule.models("canaries", confirmed), WaveRule.share("", 50, List.of())));
        assertThat(plan.waves())
                .extracting(wave -> wave.name() + " " + wave.devices().size())
                .containsExactly("canaries 2", "2 4", "3 3");
        assertThat(plan.waves().getFirst().gates()).isEqualTo(confirmed);
        assertThat(plan.inWaves(WaveRule.of(plan)).waves()).isEqualTo(plan.waves());
        assertThat(plan.inWaves(List.of()).waves())
                .extracting(PlannedWave::devices)
                .containsExactly(plan.items().stream().map(PlanItem::device).toList());
    }

    @Test
    void a_rule_of_a_wave_says_what_is_wrong_with_it() {
        assertThat(WaveRule.models("", List.of()).mistake()).isEmpty();
        assertThat(WaveRule.count("", 0, List.of()).mistake()).isPresent();
        assertThat(WaveRule.share("", 0, List.of()).mistake()).isPresent();
        assertThat(WaveRule.share("", 101, List.of()).mistake()).isPresent();
        assertThat(WaveRule.rest("", List.of(new PlannedGate(GateKind.TEST_MAIL, 101)))
                        .mistake())
                .isPresent();
    }

    @Test
    void wavesTakeByCountAndShareAndTheRestIsNeverForgotten() {
        for (int i = 0; i < 10; i++) {
            office.device("d" + i, "M1");
        }
        office.rollout().getWaves().add(wave("first", 2, 0));
        office.rollout().getWaves().add(wave("quarter", 0, 25));
        assertThat(plan().waves())
                .extracting(wave -> wave.name() + " " + wave.devices().size())
                .containsExactly("first 2", "quarter 2", "3 6");
    }

    private static Wave wave(String name, int count, int share) {
        Wave wave = FleetFactory.eINSTANCE.createWave();
        wave.setName(name);
        wave.setCount(count);
        wave.setSharePercent(share);
        return wave;
    }

    @Test
    void aQueryThatCannotBeUnderstoodIsATrouble() {
        assertThat(PlanRequest.of(office.fleet(), "", office.rollout(), "model:(")
                        .toOptional())
                .isEmpty();
    }
}
