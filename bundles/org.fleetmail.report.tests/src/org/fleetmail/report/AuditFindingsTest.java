package org.fleetmail.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.Settings;
import org.fleetmail.model.Assignment;
import org.fleetmail.report.audit.Audit;
import org.fleetmail.report.audit.OpenFinding;
import org.fleetmail.report.mark.Tone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is to be mended, by whom and until when, and what is accepted. */
class AuditFindingsTest extends AuditedOffice {
    @ParameterizedTest
    @CsvSource({"off,device.clear,HIGH", "if-offered,device.if-offered,MEDIUM"})
    void a_device_that_does_not_encrypt_is_a_finding_in_both_languages(String security, String rule, String severity) {
        device("a", "M1", security);
        OpenFinding finding = about(audit(), "a").stream()
                .filter(one -> one.rule().startsWith("device.") && one.name().equals("Name of a"))
                .filter(one -> one.rule().equals(rule))
                .findFirst()
                .orElseThrow();
        assertThat(finding.severity()).hasToString(severity);
        assertThat(finding.text().in(Locale.ENGLISH)).doesNotContain("!");
        assertThat(finding.remedy().in(Locale.JAPANESE)).contains("465");
    }

    @Test
    void encrypted_towards_anybody_is_a_finding_of_its_own() {
        device("a", "M1", "starttls");
        tells(
                "a",
                Settings.none()
                        .with(MailSetting.SMTP_SECURITY, "starttls")
                        .with(MailSetting.SMTP_VERIFY_CERTIFICATE, "no"));
        assertThat(about(audit(), "a")).extracting(OpenFinding::rule).contains("device.not-verifying");
        tells(
                "a",
                Settings.none()
                        .with(MailSetting.SMTP_SECURITY, "starttls")
                        .with(MailSetting.SMTP_VERIFY_CERTIFICATE, "yes"));
        assertThat(about(audit(), "a")).extracting(OpenFinding::rule).doesNotContain("device.not-verifying");
    }

    @Test
    void endpoints_and_the_fleets_file_have_findings_too() {
        device("a", "M1", "off").setAddress("");
        Audit audit = audit();
        assertThat(about(audit, "mail")).isNotEmpty();
        assertThat(about(audit, "a")).extracting(OpenFinding::rule).contains("device.no-address", "device.clear");
        assertThat(audit.findings()).extracting(OpenFinding::severity).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void who_mends_it_until_when_stands_beside_the_finding() {
        device("a", "M1", "off");
        device("b", "M1", "off");
        Assignment assignment = MODEL.createAssignment();
        assignment.setRule("device.clear");
        assignment.setElement("a");
        assignment.setOwner("花子");
        assignment.setDue("2027-01-31");
        policy.getAssignments().add(assignment);
        Audit audit = audit();
        assertThat(clear(audit, "a").owner()).isEqualTo("花子");
        assertThat(clear(audit, "a").due()).isEqualTo("2027-01-31");
        assertThat(clear(audit, "b").owner()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "old machine,ana,2026-11-22,GOOD",
        "old machine,ana,2026-11-21,BAD",
        "old machine,,2027-01-01,WARNING",
        ",ana,2027-01-01,WARNING",
        "old machine,ana,,WARNING",
        "old machine,ana,soon,BAD"
    })
    void an_exception_is_told_with_reason_owner_and_end_and_what_it_lacks(
            String reason, String owner, String until, Tone tone) {
        accept("device.clear", reason, owner, until);
        assertThat(audit().accepted()).singleElement().satisfies(one -> {
            assertThat(one.state().tone()).isEqualTo(tone);
            assertThat(one.policy()).isEqualTo("Rules of the house");
        });
    }

    @Test
    void what_is_accepted_is_no_finding_until_the_exception_is_over() {
        device("a", "M1", "off");
        accept("device.clear", "old machine", "ana", "2026-11-22");
        assertThat(about(audit(), "a")).extracting(OpenFinding::rule).doesNotContain("device.clear");
        now = now.plus(Duration.ofDays(1));
        assertThat(about(audit(), "a")).extracting(OpenFinding::rule).contains("device.clear");
    }
}
