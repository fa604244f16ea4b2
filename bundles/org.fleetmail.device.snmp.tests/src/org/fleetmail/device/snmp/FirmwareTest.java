package org.fleetmail.device.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.testkit.snmp.SnmpdPeer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snmp4j.smi.OctetString;

/** Where the version of a firmware is found. */
class FirmwareTest {
    private static final String ENTITY = "1.3.6.1.2.1.47.1.1.1.1.9.1";
    private static final String HP_REVISION = "1.3.6.1.4.1.11.2.3.9.4.2.1.1.3.6.0";
    private static final String HP_DATE = "1.3.6.1.4.1.11.2.3.9.4.2.1.1.3.5.0";
    private static final String DEVICE_DESCR = "1.3.6.1.2.1.25.3.2.1.3.1";

    private static String firmware(String oid, OctetString value) {
        return IdentityReading.identity(new Found(Map.of(oid, value), Map.of())).firmware();
    }

    @ParameterizedTest
    @CsvSource({
        ENTITY + ", 01.23.45, 01.23.45",
        HP_REVISION + ", 2509515_000481, 2509515_000481",
        HP_DATE + ", 20201022, 20201022",
        DEVICE_DESCR + ", Example 5450 firmware 2.07, 2.07",
        DEVICE_DESCR + ", Example 5450, ''",
        ENTITY + ", '<b>1</b>', ''"
    })
    void it_is_told_by_the_standard_by_the_maker_or_in_words(String oid, String told, String version) {
        assertThat(firmware(oid, new OctetString(told))).isEqualTo(version);
    }

    @Test
    void the_character_set_before_a_text_of_hp_is_no_part_of_it() {
        assertThat(firmware(HP_DATE, OctetString.fromHexString("01:15:32:30:32:30:31:30:32:32")))
                .isEqualTo("20201022");
    }

    @Test
    void an_agent_that_has_the_standard_object_is_asked_for_it() throws IOException {
        try (SnmpdPeer snmpd = SnmpdPeer.start(SnmpdPeer.fixedText(ENTITY, "7.01"));
                SnmpDriver driver = new SnmpDriver()) {
            assertThat(Devices.done(driver.identify(
                                    Devices.target(snmpd.port(), Devices.communities()), new Cancellation()))
                            .firmware())
                    .isEqualTo("7.01");
        }
    }
}
