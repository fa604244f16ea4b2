package org.fleetmail.device.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.SettingValue;

/**
 * How one setting is read and written on a model.
 *
 * @param setting which
 * @param location where it is kept
 * @param twin a second object for the same setting, where the model has one or the other, or both
 * @param access what may be done with it
 * @param values canonical word to number (or word of the device) where the device has its own; empty otherwise
 * @param limits what the model accepts
 * @param masks what a stored secret reads as, for example {@code ********}
 * @param setFlag object that says whether the secret is stored
 * @param requires capabilities that must hold before a write
 * @param handWork what to do at the panel or web page where it cannot be written; in the words of the screen where known
 * @param provenance where this is known from
 */
public record Mapping(
        MailSetting setting,
        Location location,
        Optional<SnmpObject> twin,
        ObjectAccess access,
        Map<String, String> values,
        Limits limits,
        List<String> masks,
        Optional<SetFlag> setFlag,
        List<Requirement> requires,
        Optional<Words> handWork,
        Provenance provenance) {
    public Mapping {
        values = Map.copyOf(values);
        masks = List.copyOf(masks);
        requires = List.copyOf(requires);
    }

    /** The object that holds it, for profiles of SNMP. */
    public SnmpObject object() {
        return (SnmpObject) location;
    }

    /** The field that holds it, for profiles of a web interface. */
    public WebField field() {
        return (WebField) location;
    }

    /** Whether it takes IPv4 addresses alone, and no names. */
    public boolean addressesOnly() {
        return limits.ipv4Only() || location.syntax() == Syntax.IP_ADDRESS;
    }

    /** The same setting, kept in the second object; an address there where the first takes addresses only. */
    public Optional<Mapping> viaTwin() {
        Limits its = new Limits(limits.min(), limits.max(), limits.forbidden(), addressesOnly());
        return twin.map(object -> new Mapping(
                setting,
                object,
                Optional.empty(),
                access,
                values,
                its,
                masks,
                setFlag,
                requires,
                handWork,
                provenance));
    }

    /** The value as the model wants it, within the model's limits. */
    public Encoded encode(SettingValue value) {
        return new Encoding(this).encode(value);
    }

    /** The canonical value of what the model answered; empty where its type or its word is not in the profile. */
    public Optional<String> decode(ObjectValue value) {
        return new Encoding(this).decode(value);
    }
}
