package org.fleetmail.core.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.fleetmail.model.Fleet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Tokyo, 3F | tokyo-3f",
                "東京 本社 | 東京-本社",
                "`  --  `  | x",
                "../../etc | etc",
                "Ｈｏｓｔ  | ｈｏｓｔ",
            })
    void aNameBecomesAnIdentity(String name, String id) {
        assertThat(Ids.slug(name)).isEqualTo(id);
        assertThat(Ids.valid(id)).isTrue();
    }

    @Test
    void identitiesAreUniqueInTheirFleet() {
        Fleet fleet = Offices.of(2);

        assertThat(Ids.next(fleet, "dev-1")).isEqualTo("dev-1-2");
        assertThat(Ids.next(fleet, "printer")).isEqualTo("printer");
        Ids ids = Ids.of(fleet);
        assertThat(ids.next("printer")).isEqualTo("printer");
        assertThat(ids.next("printer")).isEqualTo("printer-2");
    }

    @Test
    void whatWouldBreakAFileIsNoIdentity() {
        assertThat(new String[] {"", " ", "a b", "#a", "a#b", "/a", "a:b", "-a", "a\"b", "x".repeat(101)})
                .noneMatch(Ids::valid);
        assertThat(Ids.valid(null)).isFalse();
    }

    @Test
    void aNewFleetCanBeSaved() {
        Fleet fleet = NewFleet.empty("Tokyo");

        assertThat(fleet.getId()).isEqualTo("tokyo");
        assertThat(fleet.getFormatVersion()).isEqualTo(2);
        assertThat(Unsavable.reason(fleet)).isEmpty();
    }
}
