package org.fleetmail.ui.internal.creation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.fleetmail.core.fleet.FleetDraft.NewDevice;
import org.fleetmail.core.fleet.FleetDraft.NewSite;
import org.junit.jupiter.api.Test;

/** What is written line by line is understood, or told with its line. */
class LinesTest {
    @Test
    void a_site_is_a_name_a_time_zone_and_subnets() {
        assertThat(Lines.sites("Tokyo, Asia/Tokyo, 192.0.2.0/24, 198.51.100.0/24\n\n大阪、Asia/Tokyo")
                        .items())
                .containsExactly(
                        new NewSite("Tokyo", "Asia/Tokyo", List.of("192.0.2.0/24", "198.51.100.0/24")),
                        new NewSite("大阪", "Asia/Tokyo", List.of()));
    }

    @Test
    void a_site_without_a_time_zone_has_that_of_this_computer() {
        assertThat(Lines.sites("Head office").items())
                .containsExactly(
                        new NewSite("Head office", ZoneId.systemDefault().getId(), List.of()));
    }

    @Test
    void what_is_neither_zone_nor_subnet_is_told_with_its_line() {
        Lines<NewSite> lines = Lines.sites("Tokyo, Asia/Tokyo\nOsaka, Asia/Osaka");
        assertThat(lines.mistake())
                .hasValueSatisfying(mistake -> assertThat(mistake).contains("2").contains("Asia/Osaka"));
        assertThat(lines.items()).hasSize(1);
    }

    @Test
    void a_device_is_a_name_and_an_address_or_an_address_alone() {
        assertThat(Lines.devices("Reception\t192.0.2.17\nprinter.example.com").items())
                .containsExactly(
                        new NewDevice("Reception", "192.0.2.17"),
                        new NewDevice("printer.example.com", "printer.example.com"));
    }

    @Test
    void nothing_is_nothing() {
        assertThat(Lines.devices(" \n").items()).isEmpty();
        assertThat(Lines.sites(",").items()).isEmpty();
        assertThat(Lines.sites("").mistake()).isEmpty();
    }
}
