package org.fleetmail.rollout.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.SettingValue;
import org.fleetmail.endpoint.scan.LiveVerifier;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Mechanism;
import org.fleetmail.rollout.office.PretendedDevice;
import org.fleetmail.rollout.office.PretendedOffice;
import org.fleetmail.rollout.run.ApplyOptions;
import org.fleetmail.rollout.run.Fleets;
import org.fleetmail.rollout.run.Rollouts;
import org.fleetmail.rollout.run.RunListener;
import org.fleetmail.simulator.OfficePlan;
import org.fleetmail.simulator.VirtualOffice;
import org.fleetmail.simulator.fault.Faults;
import org.fleetmail.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be pushed is a case of its own, and holds back what must not be set without it. */
class HandWorkTest {
    @TempDir
    private Path folder;

    private final PretendedOffice office = new PretendedOffice();

    private static <T> T done(Outcome<T> outcome) {
        return outcome.toOptional().orElseThrow(() -> new AssertionError(outcome));
    }

    private PlanRequest request() {
        return done(PlanRequest.of(office.fleet(), "office.fleet", office.rollout(), ""));
    }

    private Plan plan() {
        return done(Planner.withoutPreflight(office.equipment(), Clock.systemUTC())
                .plan(request(), PlanListener.NONE, new Cancellation()));
    }

    private PlanItem only() {
        return plan().items().getFirst();
    }

    private static List<TroubleCode> codes(PlanItem item) {
        return item.reasons().stream().map(Reason::code).toList();
    }

    private static List<String> settings(PlanItem item, HandCase kind) {
        return item.handWork().stream()
                .filter(work -> work.kind() == kind)
                .map(work -> work.setting().id())
                .toList();
    }

    @Test
    void where_the_tls_mode_is_set_by_hand_the_port_is_not_written_alone_and_the_reason_is_told() {
        PretendedDevice device = office.device("a", "HL", "brother");
        Plan plan = plan();
        PlanItem item = plan.items().getFirst();
        assertThat(item.state()).as(item.toString()).isEqualTo(ItemState.HAND_WORK);
        assertThat(codes(item)).containsExactly(TroubleCode.TLS_BY_HAND);
        assertThat(item.reasons().getFirst().text(Locale.ENGLISH)).contains("TLS off");
        assertThat(item.pushed()).isEmpty();
        assertThat(settings(item, HandCase.TLS_MODE))
                .containsExactly("smtp.security", "smtp.host", "smtp.port", "smtp.auth", "smtp.user", "smtp.password");
        assertThat(item.handWork().toString()).doesNotContain("s3cret");
        try (Store store = done(Store.open(folder))) {
            done(new Rollouts(store, office.equipment(), Fleets.only(office.fleet()), Clock.systemUTC())
                    .apply(plan, ApplyOptions.of("move", "ana"), RunListener.NONE, new Cancellation()));
        }
        assertThat(device.writes()).isEmpty();
    }

    @Test
    void what_the_person_left_out_beside_the_tls_mode_is_written_by_the_next_plan() {
        office.device("a", "HL", "brother")
                .has(MailSetting.SMTP_HOST, "new.example.com")
                .has(MailSetting.SMTP_PORT, "587");
        PlanItem item = only();
        assertThat(item.state()).isEqualTo(ItemState.CHANGE);
        assertThat(item.changes())
                .extracting(change -> change.setting().id())
                .containsExactly("smtp.auth", "smtp.user", "smtp.password");
        assertThat(settings(item, HandCase.TLS_MODE)).containsExactly("smtp.security");
    }

    @Test
    void a_value_that_does_not_fit_is_told_before_a_person_walks_to_the_device() {
        office.keep("scan", "x".repeat(200));
        office.device("a", "HL", "brother");
        assertThat(only().state()).isEqualTo(ItemState.BLOCKED);
        assertThat(codes(only())).contains(TroubleCode.VALUE_UNFIT);
    }

    @Test
    void signing_in_with_oauth_is_work_at_the_panel_and_nothing_is_written_before() {
        office.account().setMechanism(Mechanism.XOAUTH2);
        office.account().setSecret(null);
        office.device("a", "M1");
        PlanItem item = only();
        assertThat(item.state()).as(item.toString()).isEqualTo(ItemState.HAND_WORK);
        assertThat(codes(item)).containsExactly(TroubleCode.OAUTH_BY_HAND);
        assertThat(settings(item, HandCase.OAUTH2))
                .containsExactly("smtp.auth", "smtp.host", "smtp.port", "smtp.security", "smtp.user");
        assertThat(item.handWork().getFirst().desired()).hasToString("oauth2-at-panel");
    }

    @Test
    void a_device_that_reads_as_signed_in_with_oauth_has_no_hand_work_left() {
        office.account().setMechanism(Mechanism.OAUTHBEARER);
        office.device("a", "M1")
                .has(MailSetting.SMTP_HOST, "new.example.com")
                .has(MailSetting.SMTP_PORT, "587")
                .has(MailSetting.SMTP_SECURITY, "starttls")
                .has(MailSetting.SMTP_AUTH, "oauth2-at-panel")
                .has(MailSetting.SMTP_USER, "scan@example.com");
        assertThat(only().state()).isEqualTo(ItemState.NOTHING_TO_DO);
    }

    @Test
    void the_screen_is_told_in_its_own_words_or_that_it_is_not_known_and_what_to_look_for() {
        office.device("a", "HL", "brother");
        HandWork known = only().handWork().getFirst();
        assertThat(known.screen()).isPresent();
        assertThat(known.where()).isEqualTo(known.screen().orElseThrow());
        office.model("a").setProfile("example-simulated");
        office.account().setMechanism(Mechanism.XOAUTH2);
        HandWork unknown = only().handWork().stream()
                .filter(work -> work.kind() == HandCase.OAUTH2)
                .findFirst()
                .orElseThrow();
        assertThat(unknown.screen()).isEmpty();
        assertThat(unknown.where().en()).contains("not known", "Modern authentication");
        assertThat(unknown.where().ja()).contains("分かっていません", "モダン認証");
    }

    @Test
    void a_root_the_device_lacks_is_imported_by_hand_before_anything_is_written_even_where_all_else_is_right() {
        try (VirtualOffice servers = done(VirtualOffice.open(OfficePlan.of(1, Faults.none(), 7)))) {
            use(servers);
            PretendedDevice device = office.device("a", "M1")
                    .has(MailSetting.SMTP_VERIFY_CERTIFICATE, "yes")
                    .has(MailSetting.TLS_ROOTS, "0".repeat(64))
                    .has(MailSetting.TIME_SERVER, "ntp.example.com");
            String root = servers.fleet().getTrustAnchors().getFirst().getSha256();
            PlanItem item = preflighted();
            assertThat(item.state()).as(item.toString()).isEqualTo(ItemState.HAND_WORK);
            assertThat(codes(item)).containsExactly(TroubleCode.ROOT_MISSING);
            HandWork work = item.handWork().getFirst();
            assertThat(work.kind()).isEqualTo(HandCase.CA_IMPORT);
            assertThat(work.desired()).hasToString(root);
            assertThat(work.where().en()).contains("Root certificates > Import");
            moved(device);
            assertThat(preflighted().state()).isEqualTo(ItemState.HAND_WORK);
            device.has(MailSetting.TLS_ROOTS, root);
            assertThat(preflighted().state()).isEqualTo(ItemState.NOTHING_TO_DO);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void use(VirtualOffice servers) {
        Endpoint endpoint = EcoreUtil.copy(servers.fleet().getEndpoints().stream()
                .filter(one -> one.getId().equals(OfficePlan.SUBMISSION))
                .findFirst()
                .orElseThrow());
        endpoint.getTrust().clear();
        servers.fleet()
                .getTrustAnchors()
                .forEach(anchor -> office.fleet().getTrustAnchors().add(EcoreUtil.copy(anchor)));
        endpoint.getTrust().addAll(office.fleet().getTrustAnchors());
        office.fleet().getEndpoints().add(endpoint);
        office.account().setOutgoing(endpoint);
    }

    private void moved(PretendedDevice device) {
        Endpoint endpoint = office.account().getOutgoing();
        device.has(MailSetting.SMTP_HOST, endpoint.getHost())
                .has(MailSetting.SMTP_PORT, Integer.toString(endpoint.getPort()))
                .has(MailSetting.SMTP_SECURITY, "starttls")
                .has(MailSetting.SMTP_AUTH, "auto")
                .has(MailSetting.SMTP_USER, "scan@example.com");
        device.has(MailSetting.SMTP_PASSWORD, SettingValue.hidden(Secret.of("s3cret")));
    }

    private PlanItem preflighted() {
        try (Store store = done(Store.open(folder))) {
            LiveEndpointCheck check = new LiveEndpointCheck(new LiveVerifier(), store.observations());
            return done(new Planner(office.equipment(), check, Clock.systemUTC())
                            .plan(request(), PlanListener.NONE, new Cancellation()))
                    .items()
                    .getFirst();
        }
    }

    @Test
    void the_cases_are_in_the_plan_file() {
        office.device("a", "HL", "brother");
        Plan plan = plan();
        assertThat(done(PlanFile.parse("plan", PlanFile.text(plan)))).isEqualTo(plan);
    }
}
