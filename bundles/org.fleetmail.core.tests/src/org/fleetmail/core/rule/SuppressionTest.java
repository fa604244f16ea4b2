package org.fleetmail.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Findings;
import org.fleetmail.core.fleet.Offices;
import org.fleetmail.model.Fleet;
import org.junit.jupiter.api.Test;

/** What a policy accepts is not found where and as long as it says so. */
class SuppressionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void whatAPolicyAcceptsIsNotFoundUntilTheDayIsOver() {
        Fleet fleet = Offices.of(2);
        fleet.getDevices().forEach(device -> device.setProfile(null));
        Wrongs.suppress(fleet, "device.no-profile", "dev-1", "2026-11-22");

        assertThat(elements(fleet, TODAY)).containsExactly("dev-2");
        assertThat(elements(fleet, TODAY.plusDays(1))).containsExactly("dev-1", "dev-2");
        fleet.getPolicies().getFirst().getSuppressions().getFirst().setElement("");
        assertThat(elements(fleet, TODAY)).isEmpty();
        fleet.getPolicies().getFirst().getSuppressions().getFirst().setRule("device.no-account");
        assertThat(elements(fleet, TODAY)).containsExactly("dev-1", "dev-2");
    }

    @Test
    void thePolicyOfASiteHoldsThereAlone() {
        Fleet fleet = Offices.of(2);
        fleet.getDevices().forEach(device -> device.setProfile(null));
        fleet.getDevices().getLast().setSite(null);
        Wrongs.suppress(fleet, "device.no-profile", null, null);

        assertThat(elements(fleet, TODAY)).isEmpty();
        fleet.getSites().getFirst().setPolicy(fleet.getPolicies().getFirst());
        assertThat(elements(fleet, TODAY)).containsExactly("dev-2");
    }

    private static List<String> elements(Fleet fleet, LocalDate today) {
        return Findings.of(fleet, Rules.builtIn(), today).stream()
                .map(Finding::element)
                .toList();
    }
}
