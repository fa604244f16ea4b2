package org.fleetmail.device.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.fleetmail.core.secret.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The vocabulary. */
class MailSettingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "smtp.host | SMTP.Example.com | smtp.example.com",
                "smtp.host | Bücher.example | xn--bcher-kva.example",
                "smtp.host | 192.0.2.7 | 192.0.2.7",
                "smtp.host | 2001:DB8::7 | 2001:db8::7",
                "smtp.port | ' 587 ' | 587",
                "smtp.port | 0587 | 587",
                "smtp.security | STARTTLS | starttls",
                "smtp.security | IF_OFFERED | if-offered",
                "smtp.sender | Scan@Example.COM | Scan@example.com",
                "mail.enabled | Yes | yes",
                "smtp.user | Max Müller | Max Müller",
                "tls.roots | '' | ''"
            })
    void a_value_gets_its_one_spelling(String id, String text, String canonical) {
        Checked checked = MailSetting.of(id).orElseThrow().check(text);
        assertThat(checked).isEqualTo(new Checked.Fit(canonical));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "smtp.host | 999.1.1.1",
                "smtp.host | 1.2.3",
                "smtp.host | -bad.example",
                "smtp.host | a..b",
                "smtp.host | two words",
                "smtp.host | under_score.example",
                "smtp.host | :::1",
                "dns.suffix | 192.0.2.1",
                "smtp.port | 0",
                "smtp.port | 65536",
                "smtp.port | 99999999999999999999",
                "smtp.port | -25",
                "smtp.port | 5 8 7",
                "smtp.security | tls",
                "smtp.auth | kerberos",
                "smtp.sender | example.com",
                "smtp.sender | a@b@c d",
                "smtp.sender | .a@example.com",
                "smtp.sender | a@192.0.2.1",
                "tls.roots | abc"
            })
    void a_wrong_value_gets_a_reason_in_both_languages(String id, String text) {
        Checked checked = MailSetting.of(id).orElseThrow().check(text);
        assertThat(checked).isInstanceOfSatisfying(Checked.Unfit.class, unfit -> {
            assertThat(unfit.reason().in(Locale.ENGLISH)).doesNotContain("!", "{0}");
            assertThat(unfit.reason().in(Locale.JAPANESE)).matches(".*[\\p{IsHiragana}\\p{IsHan}].*");
        });
    }

    @Test
    void control_characters_are_no_text() {
        assertThat(MailSetting.SMTP_USER.check("a\r\nb")).isInstanceOf(Checked.Unfit.class);
        assertThat(MailSetting.SMTP_PASSWORD.check("a\u0000b")).isInstanceOf(Checked.Unfit.class);
        assertThat(MailSetting.SMTP_USER.check("x".repeat(256))).isInstanceOf(Checked.Unfit.class);
        assertThat(MailSetting.SMTP_HOST.check("a".repeat(64) + ".example")).isInstanceOf(Checked.Unfit.class);
        assertThat(MailSetting.SMTP_HOST.check("a.".repeat(200))).isInstanceOf(Checked.Unfit.class);
    }

    @ParameterizedTest
    @EnumSource(MailSetting.class)
    void every_setting_has_a_label_and_a_meaning(MailSetting setting) {
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.JAPANESE}) {
            assertThat(setting.label().in(language)).doesNotContain("!").isNotBlank();
            assertThat(setting.meaning().in(language)).doesNotContain("!").isNotBlank();
        }
        assertThat(MailSetting.of(setting.id())).contains(setting);
    }

    @Test
    void a_secret_shows_nowhere() {
        Settings settings = Settings.none()
                .with(MailSetting.SMTP_PORT, "587")
                .with(MailSetting.SMTP_PASSWORD, SettingValue.hidden(Secret.of("hunter2")));
        assertThat(settings.toString()).contains("587", "•••").doesNotContain("hunter2");
        assertThat(settings.text(MailSetting.SMTP_PASSWORD)).isEmpty();
    }
}
