package org.fleetmail.rollout.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTest {
    /** 2026-11-20 is a Friday. Times are of Tokyo. */
    @ParameterizedTest
    @CsvSource({
        "Mon-Fri 19:00-23:00, 2026-11-20T19:00, true",
        "Mon-Fri 19:00-23:00, 2026-11-20T22:59, true",
        "Mon-Fri 19:00-23:00, 2026-11-20T23:00, false",
        "Mon-Fri 19:00-23:00, 2026-11-20T18:59, false",
        "Mon-Fri 19:00-23:00, 2026-11-21T20:00, false",
        "Fri 22:00-02:00, 2026-11-20T22:30, true",
        "Fri 22:00-02:00, 2026-11-21T01:59, true",
        "Fri 22:00-02:00, 2026-11-20T01:00, false",
        "Sat-Mon 00:00-06:00, 2026-11-22T03:00, true",
        "Sat-Mon 00:00-06:00, 2026-11-24T03:00, false",
        "sun 09:00-10:00, 2026-11-22T09:30, true",
        "at night, 2026-11-22T03:00, false",
        "Mon 25:00-26:00, 2026-11-23T01:00, false"
    })
    void aWindowIsOpenInTheTimeOfItsSite(String window, String local, boolean open) {
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        Instant at = LocalDateTime.parse(local).atZone(tokyo).toInstant();
        assertThat(new Hours(tokyo, List.of(window)).open(at)).isEqualTo(open);
    }

    @Test
    void withoutWindowsItIsAlwaysOpen() {
        Site site = FleetFactory.eINSTANCE.createSite();
        assertThat(Hours.of(site).open(Instant.EPOCH)).isTrue();
        assertThat(Hours.of(null).open(Instant.EPOCH)).isTrue();
    }

    @Test
    void aTimeZoneNobodyKnowsDoesNotStopThePlan() {
        Site site = FleetFactory.eINSTANCE.createSite();
        site.setTimeZone("Mars/Olympus");
        site.getMaintenanceWindows().add("Mon-Sun 00:00-12:00");
        assertThat(Hours.of(site).open(Instant.parse("2026-11-22T11:59:00Z"))).isTrue();
    }
}
