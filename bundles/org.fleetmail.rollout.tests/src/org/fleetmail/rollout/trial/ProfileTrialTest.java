package org.fleetmail.rollout.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.device.profile.WriteProofText;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.rollout.contact.Equipment;
import org.fleetmail.rollout.office.Fault;
import org.fleetmail.rollout.office.PretendedDevice;
import org.fleetmail.rollout.office.PretendedOffice;
import org.fleetmail.rollout.plan.ItemState;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.plan.PlanListener;
import org.fleetmail.rollout.plan.PlanRequest;
import org.fleetmail.rollout.plan.Planner;
import org.fleetmail.rollout.plan.Reason;
import org.fleetmail.rollout.plan.TrialRequest;
import org.fleetmail.rollout.run.ApplyOptions;
import org.fleetmail.rollout.run.Fleets;
import org.fleetmail.rollout.run.Phase;
import org.fleetmail.rollout.run.Rollouts;
import org.fleetmail.rollout.run.RunListener;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A profile that was learned reads at once, writes in a trial alone, and joins rollouts after the proof. */
class ProfileTrialTest {
    private static final ApplyOptions NOTE =
            ApplyOptions.of("prove the new model", "aki").withPatience(Duration.ZERO);
    private static final String LEARNED = """
        format: fleetmail-device-profile-1
        name: learned-office
        title: {en: "Learned", ja: "学習"}
        maker: Example
        simulated: true
        transport: snmp
        sources:
          recording: {source: "Recording by Aki", date: 2026-11-25, confidence: learned}
        learned: {recording: "%s", by: Aki, at: "2026-11-25T14:00:00Z"}
        identification: {from: recording}
        settings:
          smtp.port: {oid: 1.3.6.1.4.1.32473.10.1.3.0, name: p, syntax: integer, access: read-write, min: 1, max: 65535, from: recording}
          smtp.security:
            oid: 1.3.6.1.4.1.32473.10.1.4.0
            name: s
            syntax: integer
            access: read-write
            values: {"off": 1, "starttls": 2, "implicit": 3}
            from: recording
        """.formatted("ab".repeat(32));

    @TempDir
    private Path folder;

    private final PretendedOffice office = new PretendedOffice();
    private final PretendedDevice printer = office.device("a", "NewModel", "learned-office");
    private Store store;
    private ProfileCatalog catalog;

    @BeforeEach
    void open() throws IOException {
        store = done(Store.open(folder.resolve("store")));
        install(LEARNED);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void install(String yaml) throws IOException {
        Path profiles = Files.createDirectories(folder.resolve("profiles"));
        Files.writeString(profiles.resolve("learned-office.yaml"), yaml);
        catalog = ProfileCatalog.withFolder(profiles);
        assertThat(catalog.mistakes()).isEmpty();
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Failed<T>(Trouble trouble) -> throw new AssertionError(trouble);
        };
    }

    private Equipment equipment() {
        return new Equipment(catalog, List.of(office), office.secrets());
    }

    private DeviceProfile profile() {
        return catalog.find("learned-office").orElseThrow();
    }

    private ProfileTrial trial() {
        return new ProfileTrial(equipment(), profile(), Clock.systemUTC());
    }

    private PlanItem planned() {
        PlanRequest request = done(PlanRequest.of(office.fleet(), "office.fleet", office.rollout(), ""));
        Plan plan = done(Planner.withoutPreflight(equipment(), Clock.systemUTC())
                .plan(request, PlanListener.NONE, new Cancellation()));
        return plan.items().getFirst();
    }

    private TrialRequest port(String value) {
        return new TrialRequest(office.model("a"), "office.fleet", "learned-office", MailSetting.SMTP_PORT, value);
    }

    private TrialResult prove(String value) {
        Plan plan = done(trial().plan(port(value), new Cancellation()));
        return done(trial().prove(plan, store, Fleets.only(office.fleet()), NOTE, new Cancellation()));
    }

    @Test
    void a_plan_refuses_a_learned_profile_and_says_why() {
        PlanItem item = planned();
        assertThat(item.state()).isEqualTo(ItemState.BLOCKED);
        assertThat(item.reasons()).extracting(Reason::code).contains(TroubleCode.PROFILE_UNPROVEN);
    }

    @Test
    void it_reads_without_writing() {
        DeviceState state = done(trial().read(office.model("a"), new Cancellation()));
        assertThat(state.settings().text(MailSetting.SMTP_PORT)).contains("25");
        assertThat(printer.writes()).isEmpty();
    }

    @Test
    void one_write_is_read_back_set_back_and_kept_in_the_journal() {
        TrialResult result = prove("587");
        assertThat(result.proof()).isPresent().get().satisfies(proof -> {
            assertThat(proof.by()).isEqualTo("aki");
            assertThat(proof.device()).isEqualTo("printer-a");
            assertThat(proof.setting()).isEqualTo(MailSetting.SMTP_PORT);
            assertThat(done(store.journal().ofRun(proof.run()))).isNotEmpty();
        });
        assertThat(result.asBefore()).isTrue();
        assertThat(printer.text(MailSetting.SMTP_PORT)).isEqualTo("25");
        assertThat(printer.writes()).hasSize(2);
    }

    @Test
    void with_the_proof_the_model_joins_rollouts_and_without_it_no_longer() throws IOException {
        String proven =
                WriteProofText.with(LEARNED, prove("587").proof().orElseThrow()).orElseThrow();
        install(proven);
        assertThat(planned().reasons()).extracting(Reason::code).doesNotContain(TroubleCode.PROFILE_UNPROVEN);
        install(proven.replace("max: 65535", "max: 9999"));
        assertThat(planned().reasons()).extracting(Reason::code).contains(TroubleCode.PROFILE_UNPROVEN);
    }

    @Test
    void a_plan_from_before_the_profile_was_changed_writes_nothing() throws IOException {
        Plan plan = done(trial().plan(port("587"), new Cancellation()));
        RunSummary summary = done(new Rollouts(store, equipment(), Fleets.only(office.fleet()), Clock.systemUTC())
                .apply(plan, NOTE, RunListener.NONE, new Cancellation()));
        assertThat(summary.results()).singleElement().satisfies(result -> {
            assertThat(result.phase()).isEqualTo(Phase.SKIPPED);
            assertThat(result.reasons()).extracting(Reason::code).contains(TroubleCode.PROFILE_UNPROVEN);
        });
        assertThat(printer.writes()).isEmpty();
    }

    @Test
    void a_device_that_says_yes_and_changes_nothing_proves_nothing() {
        printer.fails(Fault.LYING);
        TrialResult result = prove("587");
        assertThat(result.proof()).isEmpty();
        assertThat(result.written().results().getFirst().reasons())
                .extracting(Reason::code)
                .contains(TroubleCode.WRITE_IGNORED);
    }

    @Test
    void what_the_device_has_already_proves_nothing() {
        assertThat(trial().plan(port("25"), new Cancellation())).isInstanceOf(Outcome.Failed.class);
    }
}
