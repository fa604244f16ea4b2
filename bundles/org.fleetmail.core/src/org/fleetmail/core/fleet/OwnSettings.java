package org.fleetmail.core.fleet;

import java.util.List;
import java.util.Optional;
import org.fleetmail.model.Device;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.MailTemplate;
import org.fleetmail.model.SettingValue;

/**
 * The settings a device or a template says itself, whatever it is based on; each once.
 *
 * @param values in the fleet, and changed there
 */
public record OwnSettings(List<SettingValue> values) {
    /** The overrides of a device. */
    public static OwnSettings of(Device device) {
        return new OwnSettings(device.getOverrides());
    }

    /** The fixed values of a template. */
    public static OwnSettings of(MailTemplate template) {
        return new OwnSettings(template.getSettings());
    }

    /** The value of a setting such as {@code smtp.port}; of a secret the name. Empty where it is inherited. */
    public Optional<String> value(String setting) {
        return values.stream()
                .filter(value -> setting.equals(value.getSetting()))
                .map(SettingValue::getValue)
                .findFirst();
    }

    /** Gives a setting a value of its own. */
    public void override(String setting, String value) {
        SettingValue own = values.stream()
                .filter(each -> setting.equals(each.getSetting()))
                .findFirst()
                .orElseGet(() -> add(setting));
        own.setValue(value);
    }

    private SettingValue add(String setting) {
        SettingValue added = FleetFactory.eINSTANCE.createSettingValue();
        added.setSetting(setting);
        values.add(added);
        return added;
    }

    /** Takes a value away, so that what is inherited holds again. */
    public void inherit(String setting) {
        values.removeIf(value -> setting.equals(value.getSetting()));
    }
}
