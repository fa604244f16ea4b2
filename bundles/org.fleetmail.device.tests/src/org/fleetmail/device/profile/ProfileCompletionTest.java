package org.fleetmail.device.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fleetmail.device.profile.ProfileCompletion.Suggestion;
import org.junit.jupiter.api.Test;

/** What the editor of profiles offers; the bar marks the caret. */
class ProfileCompletionTest {
    private static final String START = """
        format: fleetmail-device-profile-1
        transport: snmp
        sources:
          manual: {source: "Guide", date: 2026-11-22, confidence: medium}
          mib: {source: "MIB", date: 2026-11-22, confidence: high}
        """;

    private static List<Suggestion> at(String marked) {
        return ProfileCompletion.at(marked.replace("|", ""), marked.indexOf('|'));
    }

    private static List<String> labels(String marked) {
        return at(marked).stream().map(Suggestion::label).toList();
    }

    @Test
    void at_the_beginning_of_a_line_the_parts_of_a_profile_are_offered() {
        assertThat(labels(START + "|")).contains("settings", "identification", "web", "never-write");
        assertThat(labels(START + "ident|")).containsExactly("identification");
    }

    @Test
    void a_key_is_completed_with_its_colon_and_explained() {
        assertThat(at(START + "objects-per|"))
                .singleElement()
                .satisfies(each -> assertThat(each.insertion()).isEqualTo("-request: "));
        assertThat(at(START + "trans|").getFirst().label()).isEqualTo("transport");
        assertThat(at(START + "simul|").getFirst().description()).contains("no real device");
    }

    @Test
    void values_are_those_the_schema_allows() {
        assertThat(labels("transport: |")).contains("snmp", "web");
        assertThat(labels("simulated: t|")).containsExactly("true");
        assertThat(at("transport: sn|").getFirst().insertion()).isEqualTo("mp");
    }

    @Test
    void below_settings_the_vocabulary_is_offered_and_below_a_setting_its_parts() {
        assertThat(labels(START + "settings:\n  smtp.p|")).contains("smtp.port", "smtp.password");
        assertThat(labels(START + "settings:\n  smtp.port:\n    |"))
                .contains("oid", "syntax", "access", "read", "write");
        assertThat(labels(START + "settings:\n  smtp.port:\n    syntax: |"))
                .containsExactlyInAnyOrder("integer", "octet-string", "ip-address");
    }

    @Test
    void inside_braces_it_is_the_same() {
        assertThat(labels("sources:\n  mib: {sou|")).containsExactly("source");
        assertThat(labels("sources:\n  mib: {source: \"x\", confidence: h|")).containsExactly("high");
        assertThat(labels(START + "settings:\n  smtp.port: {oid: 1.3, access: read-w|"))
                .containsExactly("read-write");
    }

    @Test
    void a_source_is_one_of_those_named_above() {
        assertThat(labels(START + "settings:\n  smtp.port:\n    from: |")).containsExactly("manual", "mib");
    }

    @Test
    void where_nothing_is_known_nothing_is_offered() {
        assertThat(labels("nonsense:\n  |")).isEmpty();
        assertThat(labels("title: {en: |")).isEmpty();
        assertThat(ProfileCompletion.at("", 0)).isNotEmpty();
    }
}
