package org.fleetmail.ui.internal.rollout;

import java.util.Map;
import java.util.Optional;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.model.Account;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.MailTemplate;
import org.fleetmail.model.Rollout;
import org.fleetmail.rollout.plan.DeviceList;
import org.fleetmail.rollout.plan.PlanRequest;
import org.fleetmail.rollout.plan.Wish;
import org.fleetmail.ui.internal.look.Elements;

/**
 * What a person chose to plan: devices by query and list, and what they shall have.
 *
 * @param rollout of the fleet; empty: each device its own template, or the chosen one
 * @param template instead of the rollout's or the devices' own
 * @param account instead of the devices' own
 * @param overrides settings that win over everything else
 * @param query which devices
 * @param list a list in which they are as well
 */
record Choice(
        Optional<Rollout> rollout,
        Optional<MailTemplate> template,
        Optional<Account> account,
        Map<String, String> overrides,
        String query,
        Optional<Listed> list) {
    /**
     * Devices named in a file.
     *
     * @param name of the file
     */
    record Listed(String name, DeviceList devices) {}

    /** The same in a copy of the fleet. */
    Choice in(FleetCopy copy) {
        return new Choice(rollout.map(copy::of), template.map(copy::of), account.map(copy::of), overrides, query, list);
    }

    /** What to plan; {@code QUERY-SYNTAX} where the query cannot be understood. */
    Outcome<PlanRequest> request(Fleet fleet, String path) {
        Outcome<PlanRequest> found = rollout.map(wanted -> PlanRequest.of(fleet, path, wanted, query))
                .orElseGet(() -> PlanRequest.of(fleet, path, query));
        return found.map(request -> request.with(new Wish(template, account, overrides)))
                .map(request -> list.map(listed -> request.within(listed.devices(), listed.name()))
                        .orElse(request));
    }

    /** What the plan is called while it is made. */
    String name() {
        return rollout.map(Elements::name)
                .or(() -> template.map(Elements::name))
                .orElse(Messages.PlanWords_unnamed);
    }
}
