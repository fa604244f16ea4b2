package org.fleetmail.endpoint.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.json.TargetSchema;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.endpoint.verdict.Verdict.Result;
import org.fleetmail.endpoint.verdict.Verdicts;
import org.fleetmail.testkit.mail.DovecotPeer;
import org.fleetmail.testkit.mail.Entrance;
import org.fleetmail.testkit.mail.EximPeer;
import org.fleetmail.testkit.mail.Fault;
import org.fleetmail.testkit.mail.FaultyPeer;
import org.fleetmail.testkit.mail.LegacyPeer;
import org.fleetmail.testkit.mail.MailDialect;
import org.fleetmail.testkit.mail.OpenSslPeer;
import org.fleetmail.testkit.mail.PostfixPeer;
import org.fleetmail.testkit.pki.CertificateWish;
import org.fleetmail.testkit.pki.Credential;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.tls.certificate.TrustPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is wrong with servers in the field, each on the real program that does it. Of each case all findings of medium
 * severity and above are named, and none else may be found.
 */
class MatrixTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Matrix");
    private static final String OLD_CIPHERS = "tls_high_cipherlist=ALL:@SECLEVEL=0";
    private static Map<String, FaultyPeer> faulty = Map.of();
    private static final Map<String, Integer> PORTS = new HashMap<>();
    private static Path folder;
    private static PostfixPeer postfix;
    private static DovecotPeer dovecot;
    private static EximPeer exim;
    private static OpenSslPeer https;
    private static LegacyPeer legacy;

    @BeforeAll
    static void start() throws IOException {
        postfix = PostfixPeer.start(
                good(),
                entrances(),
                "smtpd_tls_protocols = >=TLSv1.2",
                "smtpd_tls_mandatory_protocols = >=TLSv1.2",
                "smtpd_tls_exclude_ciphers = aNULL, kRSA");
        dovecot = DovecotPeer.start(good(), dovecotSettings());
        exim = EximPeer.start(wish().rsa(3072).issue());
        https = OpenSslPeer.start(good(), "-tls1", "-cipher", "ALL:!aNULL:!kRSA:@SECLEVEL=0");
        legacy = LegacyPeer.start(wish().rsa(2048).issue(), "SSLv3", "SSL_RSA_WITH_3DES_EDE_CBC_SHA");
        faulty = Stream.of(MailDialect.values())
                .flatMap(dialect -> Stream.of(Fault.values()).map(fault -> List.of(dialect, fault)))
                .collect(Collectors.toMap(
                        kind -> kind.get(0) + " " + kind.get(1),
                        kind -> FaultyPeer.start((MailDialect) kind.get(0), (Fault) kind.get(1), good())));
        faulty.forEach((name, peer) -> PORTS.put(name, peer.port()));
    }

    @AfterAll
    static void stop() throws Exception {
        List<AutoCloseable> peers = new ArrayList<>(Arrays.asList(postfix, dovecot, exim, https, legacy));
        peers.addAll(faulty.values());
        for (AutoCloseable peer : peers) {
            if (peer != null) {
                peer.close();
            }
        }
        if (folder != null) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                row("postfix submission", Result.VERIFIED, ""),
                row("postfix smtps", Result.VERIFIED, ""),
                row("postfix as-it-comes", Result.VERIFIED, "C2 C7 P3"),
                row("postfix self-signed", Result.UNTRUSTED, "K1"),
                row("postfix expired", Result.UNTRUSTED, "K2"),
                row("postfix not-yet-valid", Result.UNTRUSTED, "K3"),
                row("postfix wrong-host", Result.UNTRUSTED, "K5"),
                row("postfix missing-intermediate", Result.UNTRUSTED, "K7"),
                row("postfix rsa-1024", Result.INSECURE, "K9 C7"),
                row("postfix sha-1", Result.VERIFIED, "K10"),
                row("postfix tls-1.0-only", Result.VERIFIED, "P4 C8"),
                row("postfix tls-1.3-only", Result.VERIFIED, ""),
                row("postfix no-starttls", Result.INSECURE, "S1"),
                row("postfix auth-in-clear", Result.INSECURE, "A1"),
                row("postfix auth-only-in-clear", Result.INSECURE, "A1 S1"),
                row("postfix two-certificates", Result.VERIFIED, ""),
                row("postfix null-and-anonymous", Result.INSECURE, "C1 C2 C5 C7"),
                row("postfix expires-soon", Result.VERIFIED, "K4"),
                row("postfix wildcard", Result.VERIFIED, ""),
                row("postfix no-names", Result.UNTRUSTED, "K6"),
                row("postfix misordered", Result.VERIFIED, ""),
                row("postfix device", Result.UNTRUSTED, "K1 K6 K10"),
                row("postfix tls-required", Result.VERIFIED, ""),
                row("exim starttls", Result.VERIFIED, "P3 C5"),
                row("exim implicit", Result.VERIFIED, "P3 C5"),
                row("dovecot imap", Result.VERIFIED, ""),
                row("dovecot imaps", Result.VERIFIED, ""),
                row("dovecot pop3", Result.VERIFIED, ""),
                row("dovecot pop3s", Result.VERIFIED, ""),
                row("dovecot self-signed", Result.UNTRUSTED, "K1"),
                row("dovecot expired", Result.UNTRUSTED, "K2"),
                row("dovecot wrong-host", Result.UNTRUSTED, "K5"),
                row("dovecot missing-intermediate", Result.UNTRUSTED, "K7"),
                row("openssl tls-1.0", Result.VERIFIED, "P4 C8"),
                row("legacy ssl-3", Result.INSECURE, "P2 P4 C4 C5 C8"),
                row("SMTP NONE", Result.VERIFIED, ""),
                row("IMAP NONE", Result.VERIFIED, ""),
                row("POP3 NONE", Result.VERIFIED, ""),
                row("SMTP INJECTABLE", Result.VERIFIED, "S6"),
                row("IMAP INJECTABLE", Result.VERIFIED, "S6"),
                row("POP3 INJECTABLE", Result.VERIFIED, "S6"),
                row("SMTP STARTTLS_GARBAGE", Result.INSECURE, "S4"),
                row("SMTP STARTTLS_REFUSED", Result.INSECURE, "S4"),
                row("SMTP STARTTLS_CLOSES", Result.INSECURE, "S4"),
                row("IMAP STARTTLS_CLOSES", Result.INSECURE, "S4"),
                row("POP3 STARTTLS_CLOSES", Result.INSECURE, "S4"),
                row("SMTP STARTTLS_HANGS", Result.UNKNOWN, ""),
                row("SMTP STARTTLS_STRIPPED", Result.INSECURE, "S3"),
                row("IMAP PREAUTH", Result.INSECURE, "S8"),
                row("SMTP STARTTLS_HIDDEN", Result.VERIFIED, "S9"),
                row("IMAP STARTTLS_HIDDEN", Result.VERIFIED, "S9"),
                row("POP3 STARTTLS_HIDDEN", Result.VERIFIED, "S9"),
                row("SMTP LOGIN_IN_CLEAR", Result.INSECURE, "A1"),
                row("IMAP LOGIN_IN_CLEAR", Result.INSECURE, "A1 A2"),
                row("POP3 LOGIN_IN_CLEAR", Result.INSECURE, "A1 A2"),
                row("SMTP PIPELINES_PLAINTEXT", Result.VERIFIED, "S7"),
                row("IMAP PIPELINES_PLAINTEXT", Result.VERIFIED, "S7"),
                row("POP3 PIPELINES_PLAINTEXT", Result.VERIFIED, "S7"),
                row("SMTP SILENT", Result.UNKNOWN, ""),
                row("SMTP TOO_BUSY", Result.UNKNOWN, ""),
                row("SMTP TOO_BUSY_LATER", Result.VERIFIED, ""));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @MethodSource("cases")
    void is_told_with_everything_that_is_wrong_and_nothing_else(String name, Result result, Set<String> rules) {
        EndpointObservation seen = see(target(name));
        Verdict verdict = Verdicts.of(seen);
        assertThat(verdict.outcome()).as(seen.steps().toString()).isEqualTo(result);
        Set<String> serious = verdict.findings().stream()
                .filter(finding -> finding.severity().atLeast(Severity.MEDIUM))
                .map(Finding::rule)
                .collect(Collectors.toSet());
        assertThat(serious).as(verdict.findings().toString()).isEqualTo(rules);
        assertThat(seen.connections()).isLessThanOrEqualTo(8);
        TargetSchema.accepts(seen);
    }

    private static Arguments row(String name, Result result, String rules) {
        Set<String> expected =
                Arrays.stream(rules.split(" ")).filter(rule -> !rule.isEmpty()).collect(Collectors.toSet());
        return arguments(name, result, expected);
    }

    private static List<Entrance> entrances() {
        Instant now = Instant.now();
        return List.of(
                Entrance.of(
                        "as-it-comes", wish().rsa(2048).issue(), "smtpd_tls_protocols=", "smtpd_tls_exclude_ciphers="),
                Entrance.of("self-signed", wish().signedByItself().issue()),
                Entrance.of("expired", wish().expired().issue()),
                Entrance.of("not-yet-valid", wish().notYetValid().issue()),
                Entrance.of("wrong-host", AUTHORITY.wish("other.test").issue()),
                Entrance.of("missing-intermediate", wish().withoutIntermediate().issue()),
                Entrance.of("rsa-1024", wish().rsa(1024).issue(), OLD_CIPHERS, "smtpd_tls_ciphers=high"),
                Entrance.of("sha-1", wish().digest("SHA1").issue(), OLD_CIPHERS, "smtpd_tls_ciphers=high"),
                Entrance.of("tls-1.0-only", good(), OLD_CIPHERS, "smtpd_tls_ciphers=high", "smtpd_tls_protocols=TLSv1"),
                Entrance.of("tls-1.3-only", good(), "smtpd_tls_protocols=TLSv1.3"),
                Entrance.of("no-starttls", good(), "smtpd_tls_security_level=none"),
                Entrance.of("auth-in-clear", good(), "smtpd_tls_auth_only=no"),
                Entrance.of("auth-only-in-clear", good(), "smtpd_tls_auth_only=no", "smtpd_tls_security_level=none"),
                new Entrance("two-certificates", List.of(wish().rsa(3072).issue(), good()), List.of()),
                Entrance.of(
                        "null-and-anonymous",
                        wish().rsa(3072).issue(),
                        "tls_high_cipherlist=ALL:eNULL:aNULL:@SECLEVEL=0",
                        "smtpd_tls_exclude_ciphers=",
                        "smtpd_tls_ciphers=high"),
                Entrance.of(
                        "expires-soon",
                        wish().valid(now.minus(80, ChronoUnit.DAYS), now.plus(6, ChronoUnit.DAYS))
                                .issue()),
                Entrance.of("wildcard", AUTHORITY.wish("*.fleet.test").issue()),
                Entrance.of("no-names", wish().withoutAlternativeNames().issue()),
                Entrance.of("misordered", wish().misordered().issue()),
                Entrance.of(
                        "device",
                        AUTHORITY
                                .wish("printer")
                                .valid(now.minus(100, ChronoUnit.DAYS), now.plus(7300, ChronoUnit.DAYS))
                                .withoutAlternativeNames()
                                .rsa(2048)
                                .digest("SHA1")
                                .signedByItself()
                                .issue(),
                        OLD_CIPHERS,
                        "smtpd_tls_ciphers=high"),
                Entrance.of("tls-required", good(), "smtpd_tls_security_level=encrypt"));
    }

    private static String[] dovecotSettings() throws IOException {
        folder = Files.createTempDirectory("matrix");
        return new String[] {
            "listen = 127.0.0.2, 127.0.0.3, 127.0.0.4, 127.0.0.5, 127.0.0.6",
            local("127.0.0.3", AUTHORITY.wish("127.0.0.3").signedByItself()),
            local("127.0.0.4", AUTHORITY.wish("127.0.0.4").expired()),
            local("127.0.0.5", AUTHORITY.wish("other.test")),
            local("127.0.0.6", AUTHORITY.wish("127.0.0.6").withoutIntermediate()),
        };
    }

    private static String local(String address, CertificateWish wish) throws IOException {
        Path pem = wish.issue().writePem(folder.resolve(address + ".pem"));
        return "local " + address + " {\n ssl_cert = <" + pem + "\n ssl_key = <" + pem + "\n}";
    }

    private static EndpointTarget target(String name) {
        String[] words = name.split(" ");
        String uri = switch (words[0]) {
            case "postfix" -> postfix(words[1]);
            case "exim" ->
                words[1].equals("implicit")
                        ? "smtps://127.0.0.1:" + exim.implicitPort()
                        : "smtp+starttls://127.0.0.1:" + exim.startTlsPort();
            case "dovecot" -> dovecot(words[1]);
            case "openssl" -> "https://127.0.0.1:" + https.port();
            case "legacy" -> "https://127.0.0.1:" + legacy.port();
            default -> words[0].toLowerCase(Locale.ROOT) + "+starttls://127.0.0.1:" + PORTS.get(name);
        };
        EndpointTarget target = ((Outcome.Done<EndpointTarget>) EndpointTarget.parse(uri)).value();
        return words[1].equals("wildcard") ? target.withServerName("mail.fleet.test") : target;
    }

    private static String postfix(String entrance) {
        return switch (entrance) {
            case "submission" -> "smtp+starttls://127.0.0.1:" + postfix.submissionPort();
            case "smtps" -> "smtps://127.0.0.1:" + postfix.smtpsPort();
            default -> "smtp+starttls://127.0.0.1:" + postfix.port(entrance);
        };
    }

    private static String dovecot(String entrance) {
        return switch (entrance) {
            case "imap" -> "imap+starttls://127.0.0.2:" + dovecot.imapPort();
            case "imaps" -> "imaps://127.0.0.2:" + dovecot.imapsPort();
            case "pop3" -> "pop3+starttls://127.0.0.2:" + dovecot.pop3Port();
            case "pop3s" -> "pop3s://127.0.0.2:" + dovecot.pop3sPort();
            case "self-signed" -> "imaps://127.0.0.3:" + dovecot.imapsPort();
            case "expired" -> "imap+starttls://127.0.0.4:" + dovecot.imapPort();
            case "wrong-host" -> "pop3s://127.0.0.5:" + dovecot.pop3sPort();
            default -> "pop3+starttls://127.0.0.6:" + dovecot.pop3Port();
        };
    }

    private static EndpointObservation see(EndpointTarget target) {
        return new LiveVerifier()
                .verify(
                        target.withTrust(new TrustPolicy(false, List.of(AUTHORITY.root()), Set.of())),
                        Depth.GRADE,
                        Duration.ofSeconds(4),
                        new Cancellation(),
                        step -> {});
    }

    private static Credential good() {
        return wish().issue();
    }

    private static CertificateWish wish() {
        return AUTHORITY.wish("127.0.0.1", "127.0.0.2");
    }
}
