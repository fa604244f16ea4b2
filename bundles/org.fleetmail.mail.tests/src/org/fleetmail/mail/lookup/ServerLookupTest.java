package org.fleetmail.mail.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.Verifier;
import org.fleetmail.endpoint.dns.DnsSource;
import org.fleetmail.endpoint.scan.DomainAsker;
import org.fleetmail.endpoint.scan.LiveVerifier;
import org.fleetmail.testkit.dns.BindPeer;
import org.fleetmail.testkit.dns.ZoneWish;
import org.fleetmail.testkit.dns.ZoneWish.Signing;
import org.fleetmail.testkit.mail.DovecotPeer;
import org.fleetmail.testkit.mail.MailHost;
import org.fleetmail.testkit.mail.NginxPeer;
import org.fleetmail.testkit.mail.Ports;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.tls.certificate.TrustPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Domains of a real BIND, their files on a real nginx, their servers a real Postfix and a real Dovecot, all on loopback. The
 * one thing that is different from the world: a well-known port is looked for where the test's server has it.
 */
class ServerLookupTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Lookup");
    private static final TrustPolicy TRUST = new TrustPolicy(false, List.of(AUTHORITY.root()), Set.of());
    private static final Queue<String> TRIED = new ConcurrentLinkedQueue<>();

    private static MailHost host;
    private static NginxPeer web;
    private static BindPeer bind;

    private static String file(String type, String name, int port, String socket) {
        String element = type.equals("smtp") ? "outgoingServer" : "incomingServer";
        return "<%1$s type=\"%2$s\"><hostname>%3$s</hostname><port>%4$d</port><socketType>%5$s</socketType></%1$s>"
                .formatted(element, type, name, port, socket);
    }

    @BeforeAll
    static void start() throws Exception {
        host = MailHost.start(AUTHORITY
                .wish("smtp.fleet.test", "mail.fleet.test", "mail.file.test", "smtp.file.test", "mail.silent.test")
                .issue());
        web = NginxPeer.start(
                AUTHORITY.wish("autoconfig.file.test", "wellknown.test").issue(),
                Map.of(
                        "/mail/config-v1.1.xml",
                        "<clientConfig><emailProvider>" + file("imap", "mail.%EMAILDOMAIN%", 143, "STARTTLS")
                                + file("pop3", "10.0.0.1", 110, "STARTTLS") + file("smtp", "smtp.file.test", 0, "SSL")
                                + "</emailProvider></clientConfig>",
                        "/.well-known/autoconfig/mail/config-v1.1.xml",
                        "<clientConfig><emailProvider>" + file("smtp", "smtp.fleet.test", 587, "STARTTLS")
                                + "</emailProvider></clientConfig>"));
        bind = BindPeer.start(
                ZoneWish.of(
                        "fleet.test.",
                        Signing.GOOD,
                        "smtp A 127.0.0.1",
                        "mail A " + DovecotPeer.HOST,
                        "_submissions._tcp SRV 0 1 465 smtp",
                        "_submission._tcp SRV 0 1 587 smtp",
                        "_imaps._tcp SRV 0 1 993 mail",
                        "_imaps._tcp SRV 5 1 993 gone",
                        "_pop3s._tcp SRV 0 0 0 ."),
                ZoneWish.of(
                        "file.test.",
                        Signing.NONE,
                        "autoconfig A 127.0.0.1",
                        "mail A " + DovecotPeer.HOST,
                        "smtp A 127.0.0.1"),
                ZoneWish.of("wellknown.test.", Signing.NONE, "@ A 127.0.0.1"),
                ZoneWish.of("forged.test.", Signing.TAMPERED, "_imaps._tcp SRV 0 1 993 127.0.0.9.evil.test."),
                ZoneWish.of("silent.test.", Signing.NONE, "mail A 127.0.0.44"));
    }

    @AfterAll
    static void stop() throws IOException {
        for (AutoCloseable peer : new AutoCloseable[] {bind, web, host}) {
            close(peer);
        }
    }

    private static void close(AutoCloseable peer) throws IOException {
        try {
            if (peer != null) {
                peer.close();
            }
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private static int real(EndpointTarget target) {
        boolean ours = Set.of("127.0.0.1", DovecotPeer.HOST).contains(target.host());
        boolean usual = Set.of(587, 465, 993, 143, 995, 110).contains(target.port());
        boolean fits = target.host().equals(MailHost.address(target.service()));
        return ours && usual && fits ? host.port(target.service(), target.security()) : Ports.free();
    }

    private static final Verifier VERIFIER = (target, extent, cancellation, progress) -> {
        TRIED.add(target.host());
        EndpointTarget there = new EndpointTarget(
                target.id(),
                target.service(),
                target.host(),
                real(target),
                target.security(),
                target.serverName(),
                target.trust());
        return new LiveVerifier().verify(there, extent, cancellation, progress);
    };

    private static Outcome<Lookup> look(String domain, Cancellation cancellation) {
        DnsSource source =
                DnsSource.of(bind.address()).withAnchors(bind.anchors()).withWeb(web.port(), TRUST);
        return new ServerLookup(new DomainAsker(source), VERIFIER, TRUST, Duration.ofSeconds(20), cancellation)
                .of(domain);
    }

    private static Lookup look(String domain) {
        return look(domain, new Cancellation()).toOptional().orElseThrow();
    }

    private static List<String> found(Lookup lookup) {
        return lookup.servers().stream()
                .map(server -> server.way().protocol() + " " + server.way().host() + ":"
                        + server.way().port() + " " + server.way().method() + " " + server.origin() + " "
                        + server.verdict())
                .toList();
    }

    private static List<String> remarks(Lookup lookup) {
        return lookup.remarks().stream()
                .map(remark -> remark.in(Locale.ENGLISH))
                .toList();
    }

    @Test
    void what_the_dns_names_is_tried_and_what_it_says_is_not_offered_is_not_guessed() {
        Lookup lookup = look("Scan@Fleet.Test");
        assertThat(found(lookup))
                .containsExactly(
                        "SMTP smtp.fleet.test:465 IMPLICIT_TLS SIGNED_DNS VERIFIED",
                        "SMTP smtp.fleet.test:587 STARTTLS SIGNED_DNS VERIFIED",
                        "IMAP mail.fleet.test:993 IMPLICIT_TLS SIGNED_DNS VERIFIED",
                        "IMAP gone.fleet.test:993 IMPLICIT_TLS SIGNED_DNS UNREACHABLE");
        assertThat(remarks(lookup))
                .contains(
                        "The DNS tells of 4 mail services.",
                        "Receiving (POP3): the domain says that it is not offered.");
    }

    @Test
    void where_the_dns_is_silent_the_file_counts_and_what_is_missing_or_unusable_there_is_guessed() {
        assertThat(found(look("file.test")))
                .containsExactly(
                        "SMTP smtp.file.test:587 STARTTLS GUESSED VERIFIED",
                        "SMTP smtp.file.test:465 IMPLICIT_TLS GUESSED VERIFIED",
                        "POP3 mail.file.test:995 IMPLICIT_TLS GUESSED VERIFIED",
                        "POP3 mail.file.test:110 STARTTLS GUESSED VERIFIED",
                        "IMAP mail.file.test:143 STARTTLS AUTOCONFIG VERIFIED");
        assertThat(found(look("wellknown.test")))
                .containsExactly("SMTP smtp.fleet.test:587 STARTTLS AUTOCONFIG VERIFIED");
        for (String address : TRIED) {
            assertThat(address).as("nothing but loopback is tried").startsWith("127.0.0.");
        }
    }

    @Test
    void a_domain_that_says_nothing_and_does_not_answer_has_nothing_and_one_with_forged_dns_neither() {
        Lookup silent = look("silent.test");
        assertThat(found(silent)).isEmpty();
        assertThat(remarks(silent))
                .contains("Sending (SMTP): nobody names a server, so usual names and ports were tried.");
        Lookup forged = look("forged.test");
        assertThat(found(forged)).isEmpty();
        assertThat(remarks(forged))
                .contains("What the DNS says of mail services has wrong signatures and was not used.");
    }

    @Test
    void what_is_no_domain_is_said_to_be_none_and_a_cancelled_look_up_ends() {
        assertThat(code(look("no domain", new Cancellation()))).isEqualTo(TroubleCode.NET_NAME);
        assertThat(code(look("localhost", new Cancellation()))).isEqualTo(TroubleCode.NET_NAME);
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        assertThat(code(look("fleet.test", cancelled))).isEqualTo(TroubleCode.CANCELLED);
    }

    private static TroubleCode code(Outcome<Lookup> outcome) {
        return outcome instanceof Outcome.Failed<Lookup>(var trouble) ? trouble.code() : null;
    }
}
