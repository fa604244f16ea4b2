package org.fleetmail.endpoint.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.endpoint.dns.MtaSts.Mode;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.certificate.PathProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the DNS changes in the verdict on a server that takes mail at port 25. */
class DnsRulesTest {
    private final Sight relay = new Sight();
    private final DnsSight dns = new DnsSight();

    @ParameterizedTest
    @CsvSource({
        "ENFORCE, mx.fleet.test,          mx.fleet.test,   ''",
        "ENFORCE, mx.fleet.test,          MX.Fleet.Test,   ''",
        "ENFORCE, *.fleet.test,           mx.fleet.test,   ''",
        "ENFORCE, *.fleet.test,           a.b.fleet.test,  HIGH",
        "ENFORCE, *.fleet.test,           fleet.test,      HIGH",
        "ENFORCE, other.fleet.test,       mx.fleet.test,   HIGH",
        "TESTING, other.fleet.test,       mx.fleet.test,   MEDIUM",
        "NONE,    other.fleet.test,       mx.fleet.test,   ''",
    })
    void a_policy_has_to_name_every_host_that_takes_mail(Mode mode, String pattern, String host, String severity) {
        dns.mode = mode;
        dns.patterns = List.of(pattern);
        dns.mx = List.of(host);
        List<Finding> found = findings().stream()
                .filter(finding -> finding.rule().equals("N6"))
                .toList();
        if (severity.isEmpty()) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found)
                    .extracting(Finding::severity, Finding::evidence)
                    .containsExactly(tuple(Severity.valueOf(severity), List.of("fleet.test", host)));
        }
    }

    @Test
    void a_server_bound_to_its_key_needs_neither_authority_nor_name() {
        distrusted();
        dns.boundBy(3, Answer.YES);
        assertThat(rules()).doesNotContain("K1", "K5");
    }

    @Test
    void a_key_that_does_not_fit_or_is_not_signed_or_is_an_authoritys_excuses_nothing() {
        distrusted();
        dns.boundBy(3, Answer.NO);
        assertThat(rules()).contains("K1", "K5", "N1");
        dns.boundBy(3, Answer.YES).signed = false;
        assertThat(rules()).contains("K1", "K5", "N2");
        dns.boundBy(2, Answer.YES).signed = true;
        assertThat(rules()).contains("K1", "K5");
    }

    @Test
    void mail_programs_do_not_go_by_the_key() {
        distrusted();
        dns.boundBy(3, Answer.YES);
        relay.uri = "smtp+starttls://mail.fleet.test:587";
        assertThat(rules()).contains("K1", "K5");
    }

    private void distrusted() {
        relay.problem(Kind.UNKNOWN_ISSUER).nameMatches = false;
    }

    private List<String> rules() {
        return findings().stream().map(Finding::rule).toList();
    }

    private List<Finding> findings() {
        relay.dns = Optional.of(dns.facts());
        return Verdicts.of(relay.observation()).findings();
    }

    DnsRulesTest() {
        relay.uri = "smtp+starttls://mail.fleet.test:25";
    }
}
