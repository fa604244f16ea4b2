package org.fleetmail.device.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.Presence;
import org.fleetmail.device.setting.SettingValue;
import org.junit.jupiter.api.Test;

/** From the vocabulary to the words of a model and back. */
class EncodingTest {
    private static final DeviceProfile BROTHER =
            ProfileCatalog.shipped().find("brother").orElseThrow();

    private static Encoded encode(MailSetting setting, SettingValue value) {
        return BROTHER.mapping(setting).orElseThrow().encode(value);
    }

    private static void assertUnfit(Encoded encoded, String text) {
        assertThat(encoded).isInstanceOfSatisfying(Encoded.Unfit.class, unfit -> {
            assertThat(unfit.reason().in(Locale.ENGLISH)).contains(text);
            assertThat(unfit.reason().in(Locale.JAPANESE)).doesNotContain("!");
        });
    }

    @Test
    void words_become_the_numbers_of_the_model() {
        assertThat(encode(MailSetting.SMTP_AUTH, SettingValue.plain("pop-before-smtp")))
                .isEqualTo(new Encoded.Ready(new ObjectValue.Number(2)));
        assertThat(BROTHER.mapping(MailSetting.SMTP_AUTH).orElseThrow().decode(new ObjectValue.Number(1)))
                .contains("auto");
        assertThat(BROTHER.mapping(MailSetting.SMTP_AUTH).orElseThrow().decode(new ObjectValue.Number(9)))
                .isEmpty();
    }

    @Test
    void a_word_the_model_does_not_have_is_refused_with_those_it_has() {
        assertUnfit(encode(MailSetting.SMTP_AUTH, SettingValue.plain("cram-md5")), "auto, none, pop-before-smtp");
    }

    @Test
    void limits_are_those_of_the_model() {
        assertUnfit(encode(MailSetting.SMTP_USER, SettingValue.plain("u".repeat(61))), "61 bytes");
        assertUnfit(encode(MailSetting.SMTP_TIMEOUT, SettingValue.plain("9")), "10 to 32767");
        assertUnfit(encode(MailSetting.SMTP_USER, SettingValue.plain("müller")), "ASCII");
        assertThat(encode(MailSetting.SMTP_PORT, SettingValue.plain("587")))
                .isEqualTo(new Encoded.Ready(new ObjectValue.Number(587)));
    }

    @Test
    void a_mask_is_never_written_back() {
        assertUnfit(encode(MailSetting.SMTP_PASSWORD, SettingValue.masked(Presence.SET)), "mask");
        assertUnfit(encode(MailSetting.SMTP_PASSWORD, SettingValue.plain("********")), "secret store");
        assertUnfit(encode(MailSetting.SMTP_USER, SettingValue.hidden(Secret.of("x"))), "no secret");
    }

    @Test
    void a_reason_does_not_show_the_secret() {
        Encoded encoded = encode(MailSetting.SMTP_PASSWORD, SettingValue.hidden(Secret.of("pässwort-geheim")));
        assertUnfit(encoded, "ASCII");
        assertThat(encoded.toString()).doesNotContain("geheim");
    }

    @Test
    void what_a_device_holds_is_shown_without_control_characters() {
        Mapping host = BROTHER.mapping(MailSetting.SMTP_HOST).orElseThrow();
        assertThat(host.decode(new ObjectValue.Bytes("Mail.Example".getBytes(StandardCharsets.US_ASCII))))
                .contains("mail.example");
        assertThat(host.decode(new ObjectValue.Bytes("a\u001b[2Jb".getBytes(StandardCharsets.US_ASCII))))
                .contains("a\uFFFD[2Jb");
        assertThat(host.decode(new ObjectValue.Number(5))).isEmpty();
    }
}
