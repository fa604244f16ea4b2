package org.fleetmail.core.fleet.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Findings;
import org.fleetmail.core.fleet.Offices;
import org.fleetmail.core.rule.Rules;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Policy;
import org.fleetmail.model.Suppression;
import org.junit.jupiter.api.Test;

/** A finding is accepted until a day, with a reason. */
class AcceptingTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

    private final Fleet fleet = Offices.of(2);

    private List<Finding> findings(LocalDate day) {
        return Findings.of(fleet, Rules.builtIn(), day).stream()
                .filter(finding -> finding.rule().equals("device.duplicate-address"))
                .toList();
    }

    private Finding first() {
        fleet.getDevices().forEach(device -> device.setAddress("192.0.2.1"));
        return findings(TODAY).getFirst();
    }

    @Test
    void it_is_gone_for_its_element_until_that_day_and_back_after_it() {
        Finding finding = first();
        int before = findings(TODAY).size();
        new Accepting("replaced in spring", "ana", Optional.of(TODAY.plusDays(30))).apply(fleet, List.of(finding));
        assertThat(findings(TODAY)).hasSize(before - 1).doesNotContain(finding);
        assertThat(findings(TODAY.plusDays(31))).hasSize(before);
        Suppression kept = fleet.getPolicies().getLast().getSuppressions().getFirst();
        assertThat(kept.getReason()).isEqualTo("replaced in spring");
        assertThat(kept.getOwner()).isEqualTo("ana");
        assertThat(kept.getUntil()).isEqualTo("2026-12-25");
    }

    @Test
    void the_policy_of_the_whole_fleet_keeps_it_and_not_one_of_a_site() {
        Policy ofSite = FleetFactory.eINSTANCE.createPolicy();
        ofSite.setId("site-policy");
        fleet.getPolicies().add(ofSite);
        fleet.getSites().getFirst().setPolicy(ofSite);
        Finding finding = first();
        new Accepting("known", "", Optional.empty()).apply(fleet, List.of(finding));
        new Accepting("known", "", Optional.empty()).apply(fleet, List.of(finding));
        assertThat(ofSite.getSuppressions()).isEmpty();
        assertThat(fleet.getPolicies()).hasSize(2);
        assertThat(fleet.getPolicies().getLast().getSuppressions()).hasSize(2);
    }
}
