package org.fleetmail.ui.internal.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fleetmail.core.fleet.OwnSettings;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.MailTemplate;
import org.fleetmail.rollout.plan.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds at a device or template, where it comes from, and what would hold without a value of its own. */
class EffectiveTest {
    private final Endpoint relay = FleetFactory.eINSTANCE.createEndpoint();
    private final MailTemplate base = FleetFactory.eINSTANCE.createMailTemplate();
    private final MailTemplate template = FleetFactory.eINSTANCE.createMailTemplate();
    private final Device device = FleetFactory.eINSTANCE.createDevice();

    @BeforeEach
    void make() {
        relay.setName("Relay");
        relay.setHost("mail.example.com");
        base.setName("All printers");
        base.setEndpoint(relay);
        OwnSettings.of(base).override("smtp.timeout", "30");
        template.setName("Tokyo");
        template.setBasedOn(base);
        device.setName("Reception");
        device.setTemplate(template);
    }

    private static Effective of(List<Effective> all, MailSetting setting) {
        return all.stream()
                .filter(each -> each.setting() == setting)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_template_tells_what_its_endpoint_and_the_one_it_is_based_on_say() {
        Effective port = of(Effective.of(template), MailSetting.SMTP_PORT);
        assertThat(port.text()).isEqualTo("587");
        assertThat(port.source()).contains("Relay");
        assertThat(port.own()).isFalse();
        assertThat(of(Effective.of(template), MailSetting.SMTP_TIMEOUT).source())
                .contains("All printers");
    }

    @Test
    void a_value_of_its_own_wins_and_what_is_inherited_is_still_told() {
        OwnSettings.of(template).override("smtp.timeout", "60");
        Effective timeout = of(Effective.of(template), MailSetting.SMTP_TIMEOUT);
        assertThat(timeout.text()).isEqualTo("60");
        assertThat(timeout.own()).isTrue();
        assertThat(timeout.inherited().orElseThrow().value()).hasToString("30");
        OwnSettings.of(template).inherit("smtp.timeout");
        assertThat(of(Effective.of(template), MailSetting.SMTP_TIMEOUT).text()).isEqualTo("30");
        assertThat(template.getSettings()).isEmpty();
    }

    @Test
    void an_override_of_a_device_is_told_apart_from_what_its_template_says() {
        OwnSettings.of(device).override("smtp.port", "2525");
        OwnSettings.of(device).override("smtp.port", "465");
        assertThat(device.getOverrides()).hasSize(1);
        Effective port = of(Effective.of(device), MailSetting.SMTP_PORT);
        assertThat(port.text()).isEqualTo("465");
        assertThat(port.value().orElseThrow().origin()).isEqualTo(Origin.OVERRIDE);
        assertThat(port.inherited().orElseThrow().value()).hasToString("587");
        assertThat(of(Effective.of(device), MailSetting.SMTP_HOST).own()).isFalse();
    }

    @Test
    void what_is_typed_is_examined_as_the_setting_asks() {
        assertThat(SettingText.mistake(MailSetting.SMTP_PORT, "70000")).isPresent();
        assertThat(SettingText.mistake(MailSetting.SMTP_PORT, " 587 ")).isEmpty();
        assertThat(SettingText.mistake(MailSetting.SMTP_PASSWORD, "")).isPresent();
        assertThat(SettingText.mistake(MailSetting.SMTP_PASSWORD, "tokyo/scan")).isEmpty();
    }
}
