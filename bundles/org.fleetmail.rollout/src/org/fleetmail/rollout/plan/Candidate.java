package org.fleetmail.rollout.plan;

import java.util.Optional;
import java.util.SortedMap;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.rollout.contact.Contact;

/**
 * A device before it was read: what the plan needs of the fleet, taken out on one thread.
 *
 * @param id identity
 * @param name for people
 * @param address where it is said to be
 * @param site identity of its site, may be empty
 * @param model its model, may be empty
 * @param profile name of its profile, may be empty
 * @param serial serial number it must report, may be empty
 * @param desired what it shall have
 * @param expected what it must have now, where it does not have what is desired already; empty where that does not matter
 * @param contact how it is spoken to, or why it cannot be
 */
record Candidate(
        String id,
        String name,
        String address,
        String site,
        String model,
        String profile,
        String serial,
        Desired desired,
        SortedMap<MailSetting, PlannedValue> expected,
        Outcome<Contact> contact) {
    static Candidate of(
            Device device, Desired desired, SortedMap<MailSetting, PlannedValue> expected, Outcome<Contact> contact) {
        return new Candidate(
                text(device.getId()),
                text(device.getName()).isEmpty() ? text(device.getId()) : device.getName(),
                text(device.getAddress()),
                device.getSite() == null ? "" : text(device.getSite().getId()),
                text(device.getModel()),
                text(device.getProfile()),
                text(device.getSerial()).strip(),
                desired,
                expected,
                contact);
    }

    /** The same, where only the device of this serial number is meant, whatever the fleet says; empty: as it is. */
    Candidate expecting(String other) {
        return other.isBlank()
                ? this
                : new Candidate(id, name, address, site, model, profile, other.strip(), desired, expected, contact);
    }

    /** Identity of the endpoint where it shall hand its mail in, may be empty. */
    String endpoint() {
        return desired.endpoint().map(Endpoint::getId).orElse("");
    }

    private static String text(String value) {
        return Optional.ofNullable(value).orElse("");
    }
}
