package org.fleetmail.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Findings;
import org.fleetmail.core.finding.Fix;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.fleet.Offices;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Mechanism;
import org.fleetmail.model.Service;
import org.fleetmail.model.TransportSecurity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule finds what it is for, says it in both languages, and mends what can be mended. */
class RulesTest {
    private static final FleetFactory MAKE = FleetFactory.eINSTANCE;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void aSoundFleetHasNoFindings() {
        assertThat(Findings.of(Offices.of(3), Rules.builtIn(), TODAY)).isEmpty();
        assertThat(Findings.of(MAKE.createFleet(), Rules.builtIn(), TODAY))
                .extracting(Finding::rule)
                .containsExactly("id.invalid");
    }

    @ParameterizedTest
    @MethodSource("org.fleetmail.core.rule.Wrongs#all")
    void whatIsWrongIsFound(Wrongs.Wrong wrong) {
        Fleet fleet = Offices.of(2);
        wrong.does().accept(fleet);

        List<Finding> findings = Findings.of(fleet, Rules.builtIn(), TODAY);

        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(wrong.rule());
            assertThat(finding.element()).isEqualTo(wrong.element());
            assertThat(finding.fixes()).hasSize(wrong.fixed() ? 1 : 0);
        });
    }

    @ParameterizedTest
    @MethodSource("org.fleetmail.core.rule.Wrongs#all")
    void aFixMendsWhatItIsFor(Wrongs.Wrong wrong) {
        Fleet fleet = Offices.of(2);
        wrong.does().accept(fleet);

        Findings.of(fleet, Rules.builtIn(), TODAY).stream()
                .filter(finding -> finding.rule().equals(wrong.rule()))
                .flatMap(finding -> finding.fixes().stream())
                .forEach(Fix::apply);

        assertThat(Findings.of(fleet, Rules.builtIn(), TODAY).stream()
                        .anyMatch(f ->
                                f.rule().equals(wrong.rule()) && f.element().equals(wrong.element())))
                .isNotEqualTo(wrong.fixed());
    }

    @ParameterizedTest
    @MethodSource("org.fleetmail.core.rule.Wrongs#all")
    void findingsAreSaidInBothLanguages(Wrongs.Wrong wrong) {
        Fleet fleet = Offices.of(2);
        wrong.does().accept(fleet);

        assertThat(Findings.of(fleet, Rules.builtIn(), TODAY)).isNotEmpty().allSatisfy(finding -> {
            for (Locale language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
                String said = finding.text().in(language) + finding.remedy().in(language);
                assertThat(said).doesNotContain("!", "{", "''", "org.fleetmail");
            }
            assertThat(finding.text().in(Locale.JAPANESE))
                    .isNotEqualTo(finding.text().in(Locale.ENGLISH));
        });
    }

    @Test
    void everyRuleHasItsOwnIdentityAndIsTried() {
        assertThat(Rules.builtIn()).extracting(Rule::id).doesNotHaveDuplicates();
        assertThat(Wrongs.all().map(Wrongs.Wrong::rule).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Rules.builtIn().stream().map(Rule::id).toList());
    }

    @Test
    void theWorstComesFirst() {
        Fleet fleet = Offices.of(2);
        Wrongs.first(fleet).setProfile(null);
        fleet.getDevices().getLast().setAddress(null);
        fleet.getAccounts().getFirst().setPopBeforeSmtpWait(99);

        assertThat(Findings.of(fleet, Rules.builtIn(), TODAY))
                .extracting(Finding::severity)
                .containsExactly(Severity.HIGH, Severity.MEDIUM, Severity.LOW);
    }

    @Test
    void plainRelayWithoutLoginIsAccepted() {
        Fleet fleet = Offices.of(1);
        Wrongs.unblocked(fleet);
        Wrongs.endpoint(fleet).setService(Service.RELAY);
        Wrongs.endpoint(fleet).setPort(25);
        Wrongs.endpoint(fleet).setTransportSecurity(TransportSecurity.NONE);
        fleet.getAccounts().getFirst().setMechanism(Mechanism.NONE);

        assertThat(Findings.of(fleet, Rules.builtIn(), TODAY)).isEmpty();
    }
}
