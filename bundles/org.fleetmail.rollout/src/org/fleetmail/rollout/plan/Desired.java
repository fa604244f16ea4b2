package org.fleetmail.rollout.plan;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.MailTemplate;
import org.fleetmail.model.TransportSecurity;

/**
 * What a device shall have: its account, the endpoint, the template and those it is based on, and the device's own
 * overrides, laid over each other in this order.
 *
 * @param values each setting with its value and where that comes from
 * @param endpoint where mail will be handed in, empty when nothing says it
 * @param problems why some values could not be made
 */
public record Desired(SortedMap<MailSetting, Value> values, Optional<Endpoint> endpoint, List<Reason> problems) {
    /**
     * A desired value.
     *
     * @param value a text or the name of a secret
     * @param origin where it comes from
     * @param from name of the account, endpoint, template or device
     */
    public record Value(PlannedValue value, Origin origin, String from) {}

    public Desired {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        problems = List.copyOf(problems);
    }

    /**
     * What a device shall have.
     *
     * @param template the template, {@code null} when there is none: then nothing but its overrides is desired
     */
    public static Desired of(Device device, MailTemplate template) {
        return of(device, template, Wish.NONE);
    }

    /** As {@link #of(Device, MailTemplate)}, with something other than the fleet says. */
    static Desired of(Device device, MailTemplate template, Wish wish) {
        return new DesiredMaker(device, wish.template().orElse(template), wish).make();
    }

    /** Certain values, all of one origin. */
    static Desired of(SortedMap<MailSetting, PlannedValue> values, Origin origin, String from, List<Reason> problems) {
        SortedMap<MailSetting, Value> all = new TreeMap<>();
        values.forEach((setting, value) -> all.put(setting, new Value(value, origin, from)));
        return new Desired(all, Optional.empty(), problems);
    }

    /** The word devices have for a protection, as a value of {@link MailSetting#SMTP_SECURITY}. */
    public static String security(TransportSecurity security) {
        return switch (security) {
            case NONE -> "off";
            case STARTTLS -> "starttls";
            case IMPLICIT_TLS -> "implicit";
        };
    }

    /** The values alone. */
    SortedMap<MailSetting, PlannedValue> plannedValues() {
        SortedMap<MailSetting, PlannedValue> plain = new TreeMap<>();
        values.forEach((setting, value) -> plain.put(setting, value.value()));
        return plain;
    }
}
