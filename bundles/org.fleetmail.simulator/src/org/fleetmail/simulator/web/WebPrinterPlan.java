package org.fleetmail.simulator.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.simulator.fault.Fault;

/**
 * A printer to simulate by its web interface.
 *
 * @param id identity
 * @param family whose session it imitates; its mail page is invented
 * @param serial its serial number
 * @param user name of its administrator
 * @param password password of its administrator
 * @param settings what it starts with, in the spelling of the vocabulary
 * @param faults in which ways it misbehaves
 */
public record WebPrinterPlan(
        String id,
        Family family,
        String serial,
        String user,
        Secret password,
        Map<MailSetting, String> settings,
        List<Fault> faults) {
    public WebPrinterPlan {
        settings = Map.copyOf(settings);
        faults = List.copyOf(faults);
    }

    /** The fault of a kind, if it has it. */
    <F extends Fault> Optional<F> fault(Class<F> kind) {
        return faults.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    boolean has(Class<? extends Fault> kind) {
        return fault(kind).isPresent();
    }

    /** The same with other faults. */
    public WebPrinterPlan with(Fault... others) {
        return new WebPrinterPlan(id, family, serial, user, password, settings, List.of(others));
    }
}
