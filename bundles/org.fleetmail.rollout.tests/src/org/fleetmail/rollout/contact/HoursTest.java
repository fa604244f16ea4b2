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

    /** In New York the clocks went from 02:00 to 03:00 on 2026-03-08 and from 02:00 back to 01:00 on 2026-11-01. */
    @ParameterizedTest
    @CsvSource({
        "Sun 02:15-02:45, 2026-03-08T06:59:00Z, false",
        "Sun 02:15-02:45, 2026-03-08T07:15:00Z, true",
        "Sun 02:15-02:45, 2026-03-08T07:45:00Z, false",
        "Sat 22:00-04:00, 2026-03-08T07:59:00Z, true",
        "Sat 22:00-04:00, 2026-03-08T08:00:00Z, false",
        "Sun 01:15-01:45, 2026-11-01T05:20:00Z, true",
        "Sun 01:15-01:45, 2026-11-01T06:20:00Z, false",
        "Sat 22:00-04:00, 2026-11-01T08:59:00Z, true",
        "Sat 22:00-04:00, 2026-11-01T09:00:00Z, false"
    })
    void aWindowOpensOnceInANightInWhichTheClocksAreChanged(String window, Instant at, boolean open) {
        assertThat(new Hours(ZoneId.of("America/New_York"), List.of(window)).open(at))
                .isEqualTo(open);
    }

    @Test
    void aShutSiteTellsWhenItOpensNext() {
        Hours hours = new Hours(ZoneId.of("Asia/Tokyo"), List.of("Mon-Fri 19:00-23:00", "Sat 08:00-12:00"));
        assertThat(hours.nextOpening(Instant.parse("2026-11-20T14:00:00Z")))
                .contains(Instant.parse("2026-11-20T23:00:00Z"));
        assertThat(hours.nextOpening(Instant.parse("2026-11-20T11:00:00Z"))).isEmpty();
        assertThat(new Hours(ZoneId.of("Asia/Tokyo"), List.of("never")).nextOpening(Instant.EPOCH))
                .isEmpty();
    }
}
