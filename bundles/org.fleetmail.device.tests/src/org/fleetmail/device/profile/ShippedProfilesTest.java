package org.fleetmail.device.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.fleetmail.device.profile.ProfileLoader.Loaded;
import org.fleetmail.device.setting.MailSetting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every profile that is shipped. */
class ShippedProfilesTest {
    private static final ProfileCatalog CATALOG = ProfileCatalog.shipped();

    static Collection<DeviceProfile> profiles() {
        return CATALOG.all();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void each_passes_every_check(DeviceProfile profile) {
        String yaml = ProfileCatalog.shippedText(profile.name());
        assertThat(new ProfileLoader().load(profile.name(), yaml)).isEqualTo(new Loaded.Right(profile));
    }

    @Test
    void the_first_two_are_there() {
        assertThat(CATALOG.mistakes()).isEmpty();
        assertThat(CATALOG.all()).extracting(DeviceProfile::name).contains("brother", "example-simulated");
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void every_mapping_and_every_reason_has_a_source(DeviceProfile profile) {
        assertThat(profile.mappings().values()).extracting(Mapping::provenance).doesNotContainNull();
        assertThat(profile.notSettable().values())
                .allSatisfy(reason -> assertThat(reason.provenance()).isPresent());
        assertThat(profile.identification().provenance()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void only_simulated_ones_have_invented_facts(DeviceProfile profile) {
        boolean invented = profile.mappings().values().stream()
                .anyMatch(mapping -> mapping.provenance().confidence() == Confidence.INVENTED);
        assertThat(invented).isEqualTo(profile.simulated());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void nothing_forbidden_is_written(DeviceProfile profile) {
        assertThat(profile.mappings().values())
                .filteredOn(mapping -> mapping.access().writable() && mapping.location() instanceof SnmpObject)
                .allSatisfy(mapping -> assertThat(
                                NeverWrite.covering(mapping.object().oid(), profile.neverWrite()))
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void passwords_are_written_before_the_server(DeviceProfile profile) {
        int password = profile.writeOrder().indexOf(MailSetting.SMTP_PASSWORD);
        int host = profile.writeOrder().indexOf(MailSetting.SMTP_HOST);
        assertThat(password).isLessThanOrEqualTo(host);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void what_is_known_of_some_models_is_not_taken_for_all_of_a_family(DeviceProfile profile) {
        profile.tls().ifPresent(limits -> {
            assertThat(limits.provenance().source()).isNotBlank();
            assertThat(limits.holdForAll()).isEqualTo(profile.simulated());
            assertThat(limits.note().isPresent()).isNotEqualTo(profile.simulated());
        });
    }

    @Test
    void brother_says_that_tls_is_hand_work() {
        DeviceProfile brother = CATALOG.find("brother").orElseThrow();
        assertThat(brother.settable(MailSetting.SMTP_SECURITY))
                .isInstanceOfSatisfying(Settable.NotSettable.class, reason -> {
                    assertThat(reason.reason().en()).contains("no SNMP object");
                    assertThat(reason.handWork()).isPresent();
                });
        assertThat(brother.settable(MailSetting.SMTP_PORT)).isInstanceOf(Settable.Yes.class);
    }

    @Test
    @Tag("row:D3")
    void each_model_tells_for_itself_how_it_takes_a_certificate_of_ones_own() {
        DeviceProfile brother = CATALOG.find("brother").orElseThrow();
        assertThat(brother.settable(MailSetting.TLS_ROOTS))
                .isInstanceOfSatisfying(
                        Settable.NotSettable.class,
                        reason ->
                                assertThat(reason.handWork().orElseThrow().ja()).contains("CA 証明書", "取り込んで"));
        assertThat(CATALOG.all().stream()
                        .map(profile -> profile.settable(MailSetting.TLS_ROOTS))
                        .distinct())
                .as("what models say of root certificates")
                .hasSizeGreaterThan(2);
    }

    @Test
    void a_device_is_recognised_by_what_the_printer_says_before_what_its_network_card_says() {
        Identity jetDirectCard = new Identity(
                "1.3.6.1.4.1.11.2.3.9.1", "JETDIRECT", "", "Brother MFC-L2710DW series", "E1", "MFG:Brother;MDL:MFC;");
        assertThat(CATALOG.recognise(jetDirectCard)).map(DeviceProfile::name).contains("brother");
        assertThat(CATALOG.recognise(new Identity("1.3.6.1.4.1.9.1", "", "", "", "", "")))
                .isEmpty();
    }
}
