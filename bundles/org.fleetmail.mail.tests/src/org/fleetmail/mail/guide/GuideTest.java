package org.fleetmail.mail.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.client.decision.ClientDecision;
import org.fleetmail.client.decision.Decision;
import org.fleetmail.client.decision.Surroundings;
import org.fleetmail.client.decision.Wish;
import org.fleetmail.client.matrix.Computer;
import org.fleetmail.client.matrix.Login;
import org.fleetmail.client.matrix.MailClients;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.scan.LiveVerifier;
import org.fleetmail.mail.account.AccountReport;
import org.fleetmail.mail.account.MailAccount;
import org.fleetmail.mail.account.Step;
import org.fleetmail.mail.guide.GuideStep.Kind;
import org.fleetmail.mail.guide.GuideStep.Result;
import org.fleetmail.model.Mechanism;
import org.fleetmail.model.Service;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.testkit.mail.DovecotPeer;
import org.fleetmail.testkit.mail.MailHost;
import org.fleetmail.testkit.mail.Ports;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.tls.certificate.TrustPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The guide with a real Postfix and a real Dovecot. */
class GuideTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Guide");
    private static final TrustPolicy TRUST = new TrustPolicy(false, List.of(AUTHORITY.root()), Set.of());
    private static MailHost host;

    @BeforeAll
    static void start() {
        host = MailHost.start(
                AUTHORITY.wish("localhost", "127.0.0.1", DovecotPeer.HOST).issue());
    }

    @AfterAll
    static void stop() throws IOException {
        if (host != null) {
            host.close();
        }
    }

    /** The submission server where it offers STARTTLS, met in another way or under another name. */
    private static EndpointTarget submission(TransportSecurity security, String name) {
        return target(Service.SUBMISSION, host.port(Service.SUBMISSION, TransportSecurity.STARTTLS), security, name);
    }

    private static EndpointTarget target(Service service, int port, TransportSecurity security, String name) {
        return new EndpointTarget("x", service, MailHost.address(service), port, security, name, TRUST);
    }

    private static EndpointTarget right(Service service, TransportSecurity security) {
        return target(service, host.port(service, security), security, MailHost.address(service));
    }

    private static MailAccount account(EndpointTarget outgoing, String password) {
        return new MailAccount(
                "Scan",
                MailHost.ADDRESS,
                MailHost.ADDRESS,
                Mechanism.AUTO,
                Secret.of(password),
                outgoing,
                Optional.of(right(Service.IMAP, TransportSecurity.IMPLICIT_TLS)),
                Optional.empty());
    }

    private static Diagnosis guide(MailAccount account, Optional<Decision> client) {
        return guide(account, client, new LiveProbes(new LiveVerifier(), new Cancellation()));
    }

    private static Diagnosis guide(MailAccount account, Optional<Decision> client, Probes probes) {
        List<GuideStep> told = new ArrayList<>();
        Diagnosis diagnosis = new Guide(new Complaint(account, client), probes, told::add).run();
        assertThat(told).isEqualTo(diagnosis.steps());
        assertThat(diagnosis.steps()).extracting(GuideStep::kind).containsExactly(Kind.values());
        assertThat(diagnosis.steps())
                .allSatisfy(
                        step -> assertThat(step.detail().in(Locale.JAPANESE)).doesNotContain("!"));
        return diagnosis;
    }

    private static GuideStep step(Diagnosis diagnosis, Kind kind) {
        return diagnosis.steps().get(kind.ordinal());
    }

    @Test
    @Tag("row:K11")
    void where_all_is_well_both_directions_were_tried_and_nothing_is_to_do() {
        Diagnosis diagnosis = guide(
                account(right(Service.SUBMISSION, TransportSecurity.STARTTLS), MailHost.PASSWORD), Optional.empty());
        assertThat(diagnosis.finding()).as(diagnosis.toString()).isEmpty();
        assertThat(diagnosis.logins().orElseThrow().steps())
                .extracting(Step::kind)
                .containsExactly(Step.Kind.LOG_IN_OUTGOING, Step.Kind.LOG_IN_INCOMING);
        assertThat(diagnosis.steps()).extracting(GuideStep::result).doesNotContain(Result.BY_HAND, Result.WRONG);
    }

    @Test
    @Tag("row:K2")
    @Tag("row:K4")
    @Tag("row:K12")
    void starttls_where_tls_begins_at_once_is_found_first_and_leads_to_the_official_page() {
        EndpointTarget mixed = submission(TransportSecurity.IMPLICIT_TLS, "127.0.0.1");
        Diagnosis diagnosis = guide(account(mixed, MailHost.PASSWORD), Optional.empty());
        assertThat(diagnosis.finding().orElseThrow().kind()).isEqualTo(Kind.PORT_AND_METHOD);
        assertThat(diagnosis.finding().orElseThrow().remedy().in(Locale.ENGLISH))
                .contains("587 STARTTLS", "465 SMTP over SSL");
        assertThat(step(diagnosis, Kind.OFFICIAL_PAGE).result()).isEqualTo(Result.BY_HAND);
        assertThat(Kind.PORT_AND_METHOD).isLessThan(Kind.CERTIFICATE);
        assertThat(Kind.CERTIFICATE).isLessThan(Kind.CREDENTIALS);
        assertThat(Kind.CREDENTIALS).isLessThan(Kind.PROVIDER);
    }

    @Test
    @Tag("row:K20")
    void a_name_the_certificate_is_not_made_for_is_found() {
        EndpointTarget named = submission(TransportSecurity.STARTTLS, "mail.other.example");
        Diagnosis diagnosis = guide(account(named, MailHost.PASSWORD), Optional.empty());
        assertThat(diagnosis.finding().orElseThrow().kind()).isEqualTo(Kind.CERTIFICATE);
        assertThat(diagnosis.finding().orElseThrow().detail().in(Locale.ENGLISH))
                .contains("mail.other.example");
    }

    @Test
    @Tag("row:K3")
    @Tag("row:K6")
    @Tag("row:K7")
    void a_wrong_password_is_found_and_a_person_types_it_anew_and_asks_the_provider() {
        Diagnosis diagnosis =
                guide(account(right(Service.SUBMISSION, TransportSecurity.STARTTLS), "wrong"), Optional.empty());
        GuideStep finding = diagnosis.finding().orElseThrow();
        assertThat(finding.kind()).isEqualTo(Kind.CREDENTIALS);
        assertThat(finding.detail().in(Locale.ENGLISH)).contains("LOGIN-REJECTED");
        assertThat(step(diagnosis, Kind.RESTART).result()).isEqualTo(Result.BY_HAND);
        assertThat(step(diagnosis, Kind.PROVIDER).result()).isEqualTo(Result.BY_HAND);
        assertThat(step(diagnosis, Kind.OTHER_NETWORK).result()).isEqualTo(Result.LEFT_OUT);
        assertThat(diagnosis.toString()).doesNotContain("wrong-");
    }

    /** As the network is, but that a port of the usual ones is open. */
    private record OpenPort(Probes live, int open) implements Probes {
        @Override
        public EndpointObservation observe(EndpointTarget target) {
            return live.observe(target);
        }

        @Override
        public boolean listens(String host, int port) {
            return port == open;
        }

        @Override
        public AccountReport logIn(MailAccount account) {
            return live.logIn(account);
        }
    }

    @Test
    @Tag("row:K1")
    @Tag("row:K5")
    @Tag("row:K8")
    @Tag("row:K9")
    void where_nothing_answers_another_port_of_the_server_is_looked_for() {
        EndpointTarget closed = target(Service.SUBMISSION, Ports.free(), TransportSecurity.STARTTLS, "127.0.0.1");
        var live = new LiveProbes(new LiveVerifier(), new Cancellation());
        Diagnosis diagnosis = guide(account(closed, MailHost.PASSWORD), Optional.empty(), new OpenPort(live, 2525));
        assertThat(diagnosis.finding().orElseThrow().kind()).isEqualTo(Kind.PORT_AND_METHOD);
        GuideStep blocked = step(diagnosis, Kind.PORT_BLOCK);
        assertThat(blocked.result()).isEqualTo(Result.WRONG);
        assertThat(blocked.remedy().in(Locale.ENGLISH)).isEqualTo("Use port 2525: STARTTLS.");
        assertThat(step(diagnosis, Kind.OTHER_NETWORK).result()).isEqualTo(Result.BY_HAND);
    }

    @Test
    @Tag("row:K10")
    void where_no_port_answers_the_firewall_is_asked_after() {
        EndpointTarget closed = target(Service.SUBMISSION, Ports.free(), TransportSecurity.STARTTLS, "127.0.0.1");
        var live = new LiveProbes(new LiveVerifier(), new Cancellation());
        GuideStep blocked = step(
                guide(account(closed, MailHost.PASSWORD), Optional.empty(), new OpenPort(live, 0)), Kind.PORT_BLOCK);
        assertThat(blocked.remedy().in(Locale.ENGLISH)).contains("firewall", "another network");
    }

    @Test
    @Tag("row:K24")
    void clear_text_is_wrong_though_it_works() {
        EndpointTarget clear = submission(TransportSecurity.NONE, "127.0.0.1");
        Diagnosis diagnosis = guide(account(clear, MailHost.PASSWORD), Optional.empty());
        assertThat(diagnosis.finding().orElseThrow().detail().in(Locale.ENGLISH))
                .contains("in clear");
    }

    private static Optional<Decision> decision(String client, Wish wish, String system) {
        return Optional.of(ClientDecision.of(
                MailClients.shipped().find(client).orElseThrow(),
                wish,
                Surroundings.of(Computer.of(system, "", Set.of()))));
    }

    @Test
    @Tag("row:K19")
    @Tag("row:C01d")
    void outlook_express_without_its_patch_is_found() {
        var wish = new Wish(MailProtocol.SMTP, "smtp.example.com", 587, TransportSecurity.STARTTLS, Login.PASSWORD);
        Diagnosis diagnosis = guide(
                account(right(Service.SUBMISSION, TransportSecurity.STARTTLS), MailHost.PASSWORD),
                decision("OE6", wish, "Windows XP SP2"));
        assertThat(diagnosis.finding().orElseThrow().kind()).isEqualTo(Kind.PATCHES);
        assertThat(diagnosis.finding().orElseThrow().detail().in(Locale.JAPANESE))
                .contains("KB933612");
    }

    @Test
    @Tag("row:K21")
    void a_client_behind_a_forwarder_is_told_what_to_do_when_that_does_not_start() {
        var wish = new Wish(MailProtocol.POP3, "pop.example.com", 110, TransportSecurity.NONE, Login.APOP);
        Diagnosis diagnosis = guide(
                account(right(Service.SUBMISSION, TransportSecurity.STARTTLS), MailHost.PASSWORD),
                decision("outlook-2003", wish, "Windows XP SP3"));
        assertThat(step(diagnosis, Kind.FORWARDER).detail().in(Locale.JAPANESE))
                .contains("stone", "[回復]", "サービスを再起動する");
    }
}
