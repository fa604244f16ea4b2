package org.fleetmail.ui.internal.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.fleetmail.core.fleet.OwnSettings;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.model.Device;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.MailTemplate;
import org.fleetmail.rollout.plan.Desired;

/**
 * A mail setting as it holds at a device or a template, and where it comes from.
 *
 * @param setting which
 * @param value what holds, with its origin; empty where nothing makes sense
 * @param inherited what holds without the device's or template's own value; empty where nothing says it
 * @param own whether it has a value of its own
 */
public record Effective(
        MailSetting setting, Optional<Desired.Value> value, Optional<Desired.Value> inherited, boolean own) {

    /** What a device shall have: of its account, endpoint, templates and overrides. */
    public static List<Effective> of(Device device) {
        Device bare = EcoreUtil.copy(device);
        bare.getOverrides().clear();
        return of(
                Desired.of(device, device.getTemplate()),
                Desired.of(bare, device.getTemplate()),
                OwnSettings.of(device));
    }

    /** What devices of a template shall have, whatever their accounts say. */
    public static List<Effective> of(MailTemplate template) {
        Device any = FleetFactory.eINSTANCE.createDevice();
        MailTemplate bare = EcoreUtil.copy(template);
        bare.getSettings().clear();
        return of(Desired.of(any, template), Desired.of(any, bare), OwnSettings.of(template));
    }

    private static List<Effective> of(Desired desired, Desired inherited, OwnSettings own) {
        SortedMap<MailSetting, Desired.Value> values = desired.values();
        SortedSet<MailSetting> settings = new TreeSet<>(values.keySet());
        settings.addAll(inherited.values().keySet());
        own.values().forEach(value -> MailSetting.of(value.getSetting()).ifPresent(settings::add));
        List<Effective> all = new ArrayList<>();
        settings.forEach(setting -> all.add(new Effective(
                setting,
                Optional.ofNullable(values.get(setting)),
                Optional.ofNullable(inherited.values().get(setting)),
                own.value(setting.id()).isPresent())));
        return all;
    }

    /** Its name. */
    public String label() {
        return setting.label().in(Locale.getDefault());
    }

    /** What holds. */
    public String text() {
        return value.map(held -> held.value().toString()).orElse("");
    }

    /** Where it comes from. */
    public String source() {
        return value.map(Effective::source).orElse("");
    }

    /** Where a value comes from, for example "endpoint Relay". */
    public static String source(Desired.Value value) {
        return (value.origin().label().in(Locale.getDefault()) + " " + value.from()).strip();
    }
}
