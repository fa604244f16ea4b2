package org.fleetmail.rollout.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.snmp.SnmpDriver;
import org.fleetmail.model.Fleet;
import org.fleetmail.rollout.contact.Equipment;
import org.fleetmail.simulator.OfficePlan;
import org.fleetmail.simulator.VirtualOffice;
import org.fleetmail.simulator.fault.Fault;
import org.fleetmail.simulator.fault.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A printer whose two objects for its mail server do not say the same. */
class DisagreeingObjectsTest {
    /** A printer after Brother's published objects: a name, and an older one for an address. */
    private static final String PRINTER = "tokyo-4f-accounts";

    @TempDir
    private Path folder;

    private static OfficePlan office() {
        TreeMap<String, List<Fault>> faults = new TreeMap<>();
        faults.put(PRINTER, List.of(new Fault.OldTwin()));
        return OfficePlan.demo(5).with(new Faults(faults, List.of(), new TreeMap<>()));
    }

    @Test
    void the_plan_says_what_each_says_and_its_file_too() throws Exception {
        try (VirtualOffice office = VirtualOffice.open(office()).toOptional().orElseThrow();
                SnmpDriver driver = new SnmpDriver()) {
            Fleet fleet = office.fleet();
            Equipment equipment = new Equipment(ProfileCatalog.shipped(), List.of(driver), office.secrets());
            Plan plan = PlanRequest.of(
                            fleet, "office.fleet", fleet.getRollouts().getFirst(), "")
                    .then(request -> Planner.withoutPreflight(equipment, Clock.systemUTC())
                            .plan(request, PlanListener.NONE, new Cancellation()))
                    .toOptional()
                    .orElseThrow();
            PlanItem item = plan.item(PRINTER).orElseThrow();
            assertThat(item.disagreeing()).containsOnlyKeys(MailSetting.SMTP_HOST);
            assertThat(item.disagreeing().get(MailSetting.SMTP_HOST).ja()).contains("brpsSMTPAddress", "192.0.2.25");
            assertThat(plan.items())
                    .filteredOn(other -> !other.device().equals(PRINTER))
                    .allSatisfy(other -> assertThat(other.disagreeing()).isEmpty());
            Path file = PlanFile.write(plan, folder.resolve("plan.json"))
                    .toOptional()
                    .orElseThrow();
            assertThat(PlanFile.read(file)).isEqualTo(Outcome.done(plan));
        }
    }
}
