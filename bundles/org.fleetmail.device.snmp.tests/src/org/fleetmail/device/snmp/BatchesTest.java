package org.fleetmail.device.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fleetmail.device.profile.ObjectValue;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.snmp.Writing.Change;
import org.junit.jupiter.api.Test;

class BatchesTest {
    private static List<List<MailSetting>> requests(
            int perRequest, List<Set<MailSetting>> together, MailSetting... settings) {
        List<Change> changes = Stream.of(settings)
                .map(setting ->
                        new Change(Devices.BROTHER.mapping(setting).orElseThrow(), new ObjectValue.Bytes(new byte[0])))
                .toList();
        return Batches.of(changes, together, perRequest).stream()
                .map(request -> request.stream().map(Change::setting).toList())
                .toList();
    }

    @Test
    void changes_keep_their_order_and_fill_requests() {
        assertThat(requests(2, List.of(), MailSetting.SMTP_AUTH, MailSetting.SMTP_HOST, MailSetting.SMTP_PORT))
                .containsExactly(List.of(MailSetting.SMTP_AUTH, MailSetting.SMTP_HOST), List.of(MailSetting.SMTP_PORT));
    }

    @Test
    void what_belongs_together_is_never_divided() {
        Set<MailSetting> login = Set.of(MailSetting.SMTP_PASSWORD, MailSetting.SMTP_HOST);
        assertThat(requests(
                        2,
                        List.of(login),
                        MailSetting.SMTP_AUTH,
                        MailSetting.SMTP_PASSWORD,
                        MailSetting.SMTP_SENDER,
                        MailSetting.SMTP_HOST))
                .containsExactly(
                        List.of(MailSetting.SMTP_AUTH),
                        List.of(MailSetting.SMTP_PASSWORD, MailSetting.SMTP_HOST),
                        List.of(MailSetting.SMTP_SENDER));
    }

    @Test
    void a_setting_that_two_groups_name_is_written_once() {
        assertThat(requests(
                        2,
                        List.of(
                                Set.of(MailSetting.SMTP_AUTH, MailSetting.SMTP_HOST),
                                Set.of(MailSetting.SMTP_HOST, MailSetting.SMTP_PORT)),
                        MailSetting.SMTP_AUTH,
                        MailSetting.SMTP_HOST,
                        MailSetting.SMTP_PORT))
                .containsExactly(List.of(MailSetting.SMTP_AUTH, MailSetting.SMTP_HOST), List.of(MailSetting.SMTP_PORT));
    }
}
