package org.fleetmail.endpoint.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.endpoint.Anomaly;
import org.fleetmail.endpoint.EndpointObservation.Reached;
import org.fleetmail.endpoint.Offer;
import org.fleetmail.endpoint.StartTls;
import org.fleetmail.endpoint.verdict.Verdict.Result;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.NamedGroup;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.certificate.CertificateReader;
import org.fleetmail.tls.certificate.PathProblem.Kind;
import org.fleetmail.tls.certificate.Revocation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictsTest {
    @Test
    void aServerThatIsRightInEveryWay() {
        Verdict verdict = Verdicts.of(new Sight().observation());
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.outcome()).isEqualTo(Result.VERIFIED);
        assertThat(verdict.grade()).contains(Grade.A_PLUS);
    }

    static Stream<Arguments> oneThingWrong() {
        return Stream.of(
                row(
                        "P1",
                        Severity.CRITICAL,
                        "F",
                        Result.INSECURE,
                        s -> s.versions.put(ProtocolVersion.SSL_2, Answer.YES)),
                row(
                        "P2",
                        Severity.CRITICAL,
                        "F",
                        Result.INSECURE,
                        s -> s.versions.put(ProtocolVersion.SSL_3, Answer.YES)),
                row(
                        "P3",
                        Severity.MEDIUM,
                        "B",
                        Result.VERIFIED,
                        s -> s.versions.put(ProtocolVersion.TLS_1_0, Answer.YES)),
                row("P4", Severity.HIGH, "C", Result.VERIFIED, s -> {
                    s.versions.put(ProtocolVersion.TLS_1_3, Answer.NO);
                    s.versions.put(ProtocolVersion.TLS_1_2, Answer.NO);
                    s.version = ProtocolVersion.TLS_1_0;
                    s.suite = "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA";
                }),
                row("P5", Severity.INFO, "A", Result.VERIFIED, s -> s.versions.put(ProtocolVersion.TLS_1_3, Answer.NO)),
                row("P6", Severity.INFO, "A", Result.VERIFIED, s -> s.group = NamedGroup.X25519),
                row("C1", Severity.CRITICAL, "F", Result.INSECURE, s -> s.weak = List.of("TLS_RSA_WITH_NULL_SHA")),
                row(
                        "C1",
                        Severity.CRITICAL,
                        "F",
                        Result.INSECURE,
                        s -> s.weak = List.of("TLS_RSA_EXPORT_WITH_RC4_40_MD5")),
                row(
                        "C2",
                        Severity.HIGH,
                        "C",
                        Result.VERIFIED,
                        s -> s.weak = List.of("TLS_DH_anon_WITH_AES_128_CBC_SHA")),
                row("C3", Severity.HIGH, "C", Result.VERIFIED, s -> s.weak = List.of("TLS_ECDHE_RSA_WITH_RC4_128_SHA")),
                row(
                        "C4",
                        Severity.MEDIUM,
                        "B",
                        Result.VERIFIED,
                        s -> s.weak = List.of("TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA")),
                row(
                        "C5",
                        Severity.MEDIUM,
                        "B",
                        Result.VERIFIED,
                        s -> s.weak = List.of("TLS_RSA_WITH_AES_128_GCM_SHA256")),
                row(
                        "C6",
                        Severity.LOW,
                        "A",
                        Result.VERIFIED,
                        s -> s.weak = List.of("TLS_DHE_RSA_WITH_AES_128_GCM_SHA256")),
                row("C7", Severity.MEDIUM, "B", Result.VERIFIED, s -> s.finiteField = Optional.of(1536)),
                row("C7", Severity.HIGH, "C", Result.VERIFIED, s -> s.finiteField = Optional.of(1024)),
                row("C8", Severity.MEDIUM, "B", Result.VERIFIED, s -> {
                    s.version = ProtocolVersion.TLS_1_2;
                    s.suite = "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA";
                }),
                row("C9", Severity.LOW, "B", Result.VERIFIED, s -> {
                    s.serverPreference = Answer.NO;
                    s.weak = List.of("TLS_RSA_WITH_AES_128_GCM_SHA256");
                }),
                row("K1", Severity.HIGH, "T", Result.UNTRUSTED, s -> s.problem(Kind.SELF_SIGNED)),
                row("K1", Severity.HIGH, "T", Result.UNTRUSTED, s -> s.problem(Kind.UNKNOWN_ISSUER)),
                row("K1", Severity.HIGH, "T", Result.UNTRUSTED, s -> s.problem(Kind.NOT_PINNED)),
                row("K2", Severity.CRITICAL, "T", Result.UNTRUSTED, s -> {
                    s.problem(Kind.EXPIRED);
                    s.notAfter = Instant.parse("2026-11-21T23:59:59Z");
                }),
                row("K3", Severity.HIGH, "T", Result.UNTRUSTED, s -> {
                    s.problem(Kind.NOT_YET_VALID);
                    s.notBefore = Instant.parse("2026-11-23T00:00:00Z");
                }),
                row("K4", Severity.HIGH, "C", Result.VERIFIED, s -> s.notAfter = Instant.parse("2026-11-28T00:00:00Z")),
                row(
                        "K4",
                        Severity.MEDIUM,
                        "B",
                        Result.VERIFIED,
                        s -> s.notAfter = Instant.parse("2026-12-01T00:00:00Z")),
                row("K4", Severity.LOW, "A", Result.VERIFIED, s -> s.notAfter = Instant.parse("2026-12-15T00:00:00Z")),
                row("K5", Severity.HIGH, "T", Result.UNTRUSTED, s -> s.nameMatches = false),
                row("K6", Severity.HIGH, "T", Result.UNTRUSTED, s -> s.commonNameOnly = true),
                row("K7", Severity.HIGH, "T", Result.UNTRUSTED, s -> s.problem(Kind.MISSING_INTERMEDIATE)),
                row("K8", Severity.INFO, "A+", Result.VERIFIED, s -> s.problem(Kind.MISORDERED)),
                row("K9", Severity.INFO, "A+", Result.VERIFIED, s -> s.rsaBits = 2048),
                row("K9", Severity.HIGH, "C", Result.VERIFIED, s -> s.rsaBits = 1536),
                row("K9", Severity.CRITICAL, "F", Result.INSECURE, s -> s.rsaBits = 1024),
                row("K10", Severity.HIGH, "C", Result.VERIFIED, s -> s.signature = "SHA1withRSA"),
                row("K11", Severity.HIGH, "T", Result.VERIFIED, s -> s.forServers = false),
                row("K12", Severity.MEDIUM, "B", Result.VERIFIED, s -> {
                    s.publicAnchor = true;
                    s.notAfter = Instant.parse("2027-06-01T00:00:00Z");
                }),
                row(
                        "K12",
                        Severity.INFO,
                        "A+",
                        Result.VERIFIED,
                        s -> s.notAfter = Instant.parse("2046-06-01T00:00:00Z")),
                row("K16", Severity.INFO, "A+", Result.VERIFIED, s -> s.problem(Kind.BREAKS_STANDARD)),
                row("K14", Severity.HIGH, "C", Result.VERIFIED, s -> s.mustStaple = true),
                row("S1", Severity.CRITICAL, "F", Result.INSECURE, s -> {
                    s.reached = Reached.DIALOGUE;
                    s.startTls =
                            new StartTls(Answer.NO, Answer.NO, Answer.UNKNOWN, Answer.NO, StartTls.Failure.REFUSED);
                }),
                row("S2", Severity.HIGH, "C", Result.INSECURE, s -> {
                    s.uri = "smtp+starttls://mail.fleet.test:25";
                    s.reached = Reached.DIALOGUE;
                    s.startTls =
                            new StartTls(Answer.NO, Answer.NO, Answer.UNKNOWN, Answer.NO, StartTls.Failure.REFUSED);
                }),
                row("S3", Severity.CRITICAL, "F", Result.INSECURE, s -> {
                    s.reached = Reached.DIALOGUE;
                    s.startTls =
                            new StartTls(Answer.NO, Answer.NO, Answer.UNKNOWN, Answer.YES, StartTls.Failure.REFUSED);
                }),
                row("S4", Severity.HIGH, "C", Result.INSECURE, s -> {
                    s.reached = Reached.DIALOGUE;
                    s.startTls =
                            new StartTls(Answer.YES, Answer.NO, Answer.UNKNOWN, Answer.NO, StartTls.Failure.REFUSED);
                }),
                row("S5", Severity.LOW, "", Result.UNKNOWN, s -> s.reached = Reached.SILENCE),
                row(
                        "S6",
                        Severity.HIGH,
                        "C",
                        Result.VERIFIED,
                        s -> s.startTls =
                                new StartTls(Answer.YES, Answer.YES, Answer.YES, Answer.NO, StartTls.Failure.NONE)),
                row(
                        "S7",
                        Severity.MEDIUM,
                        "B",
                        Result.VERIFIED,
                        s -> s.anomalies = EnumSet.of(Anomaly.PIPELINED_PLAINTEXT)),
                row(
                        "S9",
                        Severity.MEDIUM,
                        "B",
                        Result.VERIFIED,
                        s -> s.startTls =
                                new StartTls(Answer.NO, Answer.YES, Answer.NO, Answer.NO, StartTls.Failure.NONE)),
                row(
                        "A1",
                        Severity.CRITICAL,
                        "F",
                        Result.INSECURE,
                        s -> s.anomalies = EnumSet.of(Anomaly.PLAIN_LOGIN_IN_CLEAR)),
                row("A2", Severity.HIGH, "C", Result.VERIFIED, s -> {
                    s.uri = "imap+starttls://mail.fleet.test";
                    s.anomalies = EnumSet.of(Anomaly.LOGIN_COMMAND_IN_CLEAR);
                }),
                row(
                        "A3",
                        Severity.LOW,
                        "A",
                        Result.VERIFIED,
                        s -> s.afterTls = new Offer(List.of("AUTH NTLM"), List.of("NTLM"))),
                row(
                        "A4",
                        Severity.INFO,
                        "A+",
                        Result.VERIFIED,
                        s -> s.afterTls = new Offer(List.of("SIZE"), List.of())),
                row("T1", Severity.HIGH, "C", Result.VERIFIED, s -> {
                    s.version = ProtocolVersion.TLS_1_2;
                    s.suite = "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256";
                    s.renegotiation = false;
                }),
                row("T3", Severity.MEDIUM, "B", Result.VERIFIED, s -> s.compression = true),
                row("T4", Severity.LOW, "A", Result.VERIFIED, s -> {
                    s.version = ProtocolVersion.TLS_1_2;
                    s.suite = "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256";
                    s.masterSecret = false;
                }),
                row(
                        "T2",
                        Severity.LOW,
                        "A",
                        Result.VERIFIED,
                        s -> s.conduct = s.conduct(Answer.YES, Answer.UNKNOWN, Answer.UNKNOWN)),
                row("T5", Severity.LOW, "B", Result.VERIFIED, s -> {
                    s.versions.put(ProtocolVersion.TLS_1_1, Answer.YES);
                    s.conduct = s.conduct(Answer.UNKNOWN, Answer.UNKNOWN, Answer.NO);
                }),
                row(
                        "T6",
                        Severity.MEDIUM,
                        "B",
                        Result.VERIFIED,
                        s -> s.conduct = s.conduct(Answer.UNKNOWN, Answer.YES, Answer.UNKNOWN)),
                row("T7", Severity.CRITICAL, "F", Result.INSECURE, s -> s.conduct = s.heartbleed()),
                row("K13", Severity.CRITICAL, "T", Result.UNTRUSTED, s -> s.revocation(Revocation.Status.REVOKED, "")),
                row("S10", Severity.LOW, "A", Result.VERIFIED, s -> s.implicitPort = Answer.NO),
                row("S11", Severity.MEDIUM, "B", Result.VERIFIED, s -> s.otherAddress = s.other()),
                row("U1", Severity.INFO, "", Result.VERIFIED, s -> s.unanswered = 2));
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @MethodSource("oneThingWrong")
    @Tag("row:K14")
    @Tag("row:K15")
    void isFoundWithItsSeverityAndGrade(
            String rule, Severity severity, String grade, Result result, Consumer<Sight> wrong) {
        Sight sight = new Sight();
        wrong.accept(sight);
        Verdict verdict = Verdicts.of(sight.observation());
        assertThat(verdict.findings())
                .anyMatch(finding -> finding.rule().equals(rule) && finding.severity() == severity);
        assertThat(verdict.outcome()).isEqualTo(result);
        assertThat(verdict.grade().map(Grade::letter).orElse("")).isEqualTo(grade);
        assertThat(verdict.findings()).allSatisfy(VerdictsTest::speaksBothLanguages);
    }

    @Test
    void roleChangesTheWeight() {
        Sight sight = new Sight();
        sight.weak = List.of("TLS_DH_anon_WITH_AES_128_CBC_SHA");
        Verdict relay = Verdicts.of(sight.observation(), RuleSet.standard(), Role.RELAY);
        assertThat(relay.findings()).extracting(Finding::severity).containsExactly(Severity.INFO);
        assertThat(relay.grade()).contains(Grade.A_PLUS);
    }

    @Test
    void theClientsOrderMattersOnlyWhereWeakSuitesAreAccepted() {
        Sight sight = new Sight();
        sight.serverPreference = Answer.NO;
        assertThat(Verdicts.of(sight.observation()).findings()).isEmpty();
        sight.serverPreference = Answer.YES;
        sight.weak = List.of("TLS_RSA_WITH_AES_128_GCM_SHA256");
        assertThat(Verdicts.of(sight.observation()).findings())
                .extracting(Finding::rule)
                .containsExactly("C5");
    }

    @ParameterizedTest
    @EnumSource(value = StartTls.Failure.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void startTlsThatIsAnnouncedAndFailsSaysHow(StartTls.Failure how) {
        Sight sight = new Sight();
        sight.reached = Reached.DIALOGUE;
        sight.startTls = new StartTls(Answer.YES, Answer.NO, Answer.UNKNOWN, Answer.NO, how);
        assertThat(Verdicts.of(sight.observation()).findings())
                .filteredOn(finding -> finding.rule().equals("S4"))
                .singleElement()
                .satisfies(VerdictsTest::speaksBothLanguages)
                .satisfies(finding -> assertThat(finding.text().in(Locale.ENGLISH))
                        .contains(Sentence.of(Verdict.class, "how." + how).in(Locale.ENGLISH)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "issuer-unknown",
                "not-signed-by-issuer",
                "other-certificate",
                "other-issuer",
                "unknown-to-issuer",
                "out-of-date",
                "partial",
                "unnumbered",
                "key-not-for-lists",
                "malformed",
                "refused-6",
                "not-http",
                "no-answer"
            })
    void whyARevocationIsUnknownIsSaidInBothLanguages(String why) {
        Sight sight = new Sight().revocation(Revocation.Status.UNKNOWN, why);
        Verdict verdict = Verdicts.of(sight.observation());
        Finding finding = verdict.findings().getFirst();
        assertThat(finding.rule()).isEqualTo("K17");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        speaksBothLanguages(finding);
        assertThat(finding.text().in(Locale.ENGLISH)).doesNotContain(why, "''").endsWith(".");
        assertThat(finding.text().in(Locale.JAPANESE)).doesNotContain(why).endsWith("。");
        assertThat(verdict.outcome()).isEqualTo(Result.VERIFIED);
    }

    @Test
    void aRuleSetThatDoesNotKnowARuleDoesNotJudge() {
        RuleSet silent = new RuleSet("none", "1", "", LocalDate.EPOCH, true, Map.of(), List.of());
        Sight sight = new Sight().problem(Kind.SELF_SIGNED);
        Verdict verdict = Verdicts.of(sight.observation(), silent, Role.ACCESS);
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.outcome()).isEqualTo(Result.UNTRUSTED);
    }

    @Test
    void aKeyOfTheFlawedLibraryIsCritical() throws Exception {
        TestAuthority authority = new TestAuthority("Weak");
        Sight sight = new Sight();
        sight.certificate = Optional.of(CertificateReader.describe(
                authority.wish("mail.fleet.test").roca().issue().chain().getFirst()));
        assertThat(Verdicts.of(sight.observation()).findings())
                .filteredOn(finding -> finding.rule().equals("K18"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.CRITICAL));
    }

    @Test
    void whatIsNotReachedHasNoGrade() {
        Sight sight = new Sight();
        sight.reached = Reached.NOTHING;
        Verdict verdict = Verdicts.of(sight.observation());
        assertThat(verdict.outcome()).isEqualTo(Result.UNREACHABLE);
        assertThat(verdict.grade()).isEmpty();
    }

    @Test
    void everyRuleHasItsTexts() {
        for (String rule : RuleSet.standard().severities().keySet()) {
            Finding finding = new Finding(
                    rule.replaceFirst("\\..*", ""),
                    Severity.INFO,
                    "",
                    "",
                    Sentence.of(Verdict.class, rule, "0", "1", "2"),
                    Sentence.of(Verdict.class, rule.replaceFirst("\\..*", "") + ".remedy", "0", "1", "2"),
                    List.of(),
                    List.of());
            speaksBothLanguages(finding);
        }
    }

    @Test
    void guidelinesAreAppliedByName() {
        RuleSet mozilla = RuleSets.shipped("mozilla-intermediate").orElseThrow();
        Sight sight = new Sight();
        assertThat(Verdicts.of(sight.observation(), mozilla, Role.ACCESS).findings())
                .isEmpty();
        sight.versions.put(ProtocolVersion.TLS_1_0, Answer.YES);
        sight.weak = List.of("TLS_RSA_WITH_AES_128_CBC_SHA");
        sight.rsaBits = 1024;
        Verdict verdict = Verdicts.of(sight.observation(), mozilla, Role.ACCESS);
        assertThat(verdict.findings()).extracting(Finding::rule).containsExactlyInAnyOrder("R1", "R2", "R4");
        assertThat(verdict.findings()).allSatisfy(VerdictsTest::speaksBothLanguages);
        assertThat(verdict.grade()).isEmpty();
    }

    private static void speaksBothLanguages(Finding finding) {
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.JAPANESE}) {
            assertThat(finding.text().in(language)).doesNotContain("!", "{0}").isNotBlank();
            assertThat(Verdicts.meaning(finding).in(language))
                    .doesNotContain("!", "{")
                    .isNotBlank();
            assertThat(finding.remedy().in(language))
                    .doesNotContain("!" + finding.rule(), "{0}")
                    .isNotBlank();
        }
    }

    private static Arguments row(String rule, Severity severity, String grade, Result result, Consumer<Sight> wrong) {
        return arguments(rule, severity, grade, result, wrong);
    }
}
