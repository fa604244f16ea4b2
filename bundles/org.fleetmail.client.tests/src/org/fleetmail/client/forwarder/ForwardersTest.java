package org.fleetmail.client.forwarder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fleetmail.client.matrix.Wording;
import org.fleetmail.core.trouble.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardersTest {
    private static final Forwarders FORWARDERS = Forwarders.shipped();

    private static Forwarder forwarder(String id) {
        return FORWARDERS.find(id).orElseThrow();
    }

    private static List<String> japanese(List<Wording> texts) {
        return texts.stream().map(Wording::ja).toList();
    }

    @Test
    @Tag("row:F1")
    void usefulmailer_needs_the_dot_net_framework() {
        assertThat(forwarder("usefulmailer").needs())
                .anySatisfy(need -> assertThat(need.en()).contains(".NET Framework"));
        assertThat(forwarder("usefulmailer").does()).containsExactly(Forwarder.Skill.APOP);
    }

    @Test
    @Tag("row:F2")
    void stone_is_a_windows_service_and_a_proxy() {
        assertThat(forwarder("stone").kind().ja()).contains("Windows サービス", "プロキシ");
        assertThat(forwarder("stone").links()).contains("http://www.gcd.org/sengoku/stone/Welcome.ja.html");
    }

    @Test
    @Tag("row:F6")
    void stone_is_installed_in_four_steps_with_both_spellings_of_the_option() {
        assertThat(japanese(forwarder("stone").install()))
                .hasSize(4)
                .anyMatch(step -> step.contains("stone -install") && step.contains("stone -M install"))
                .anyMatch(step -> step.contains("「手動」から「自動」"));
    }

    @Test
    @Tag("row:F7")
    void the_service_needs_no_parameters_beside_its_file() {
        assertThat(japanese(forwarder("stone").notes())).anyMatch(note -> note.contains("開始パラメーターは不要"));
    }

    @Test
    @Tag("row:F9")
    @Tag("row:K21")
    void a_stone_that_does_not_start_is_mended_in_four_steps() {
        assertThat(japanese(forwarder("stone").troubles()))
                .hasSize(4)
                .anyMatch(step -> step.contains("[回復]"))
                .anyMatch(step -> step.contains("サービスを再起動する"))
                .anyMatch(step -> step.contains("1 分後から 2 分後"));
    }

    @Test
    @Tag("row:F11")
    void links_of_the_old_guides_are_kept() {
        assertThat(forwarder("stone").links())
                .contains(
                        "http://www10.plala.or.jp/infra/study/tea5.htm",
                        "http://vision.kuee.kyoto-u.ac.jp/~takesi-t/apop.html");
    }

    @Test
    @Tag("row:C12")
    void popfile_is_a_proxy_that_speaks_ssl() {
        assertThat(forwarder("popfile").kind().ja()).contains("プロキシ", "SSL");
        assertThat(forwarder("popfile").does()).containsExactly(Forwarder.Skill.IMPLICIT_TLS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 3999, 9999})
    @Tag("row:F8")
    void a_local_port_has_four_digits(int number) {
        assertThat(LocalPort.of(number, Set.of())).isEqualTo(Outcome.done(new LocalPort(number)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 999, 10_000, 65_535})
    @Tag("row:F8")
    void other_ports_are_refused(int number) {
        assertThat(refusal(LocalPort.of(number, Set.of()))).contains("4 桁");
    }

    @Test
    @Tag("row:F8")
    void a_port_that_is_taken_is_refused() {
        assertThat(refusal(LocalPort.of(3999, Set.of(3999)))).contains("別のプログラム");
    }

    private static String refusal(Outcome<LocalPort> outcome) {
        return outcome instanceof Outcome.Failed<LocalPort>(var trouble) ? trouble.in(Locale.JAPANESE) : "accepted";
    }
}
