package org.fleetmail.device.snmp;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.driver.DeviceClock;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.Mapping;
import org.fleetmail.device.profile.Requirement;
import org.fleetmail.device.profile.SnmpObject;
import org.fleetmail.device.profile.Words;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.Presence;
import org.fleetmail.device.setting.SettingValue;
import org.fleetmail.device.setting.Settings;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.Variable;

/** Makes a device's state of what it answered. */
final class StateReading {
    private static final String NO_ADDRESS = "0.0.0.0";

    private final DeviceProfile profile;
    private final String where;
    private final Found found;
    private final SortedMap<MailSetting, SettingValue> settings = new TreeMap<>();
    private final SortedMap<MailSetting, Words> blocked = new TreeMap<>();
    private final SortedMap<MailSetting, Trouble> unreadable = new TreeMap<>();
    private final SortedMap<MailSetting, Sentence> disagreeing = new TreeMap<>();

    StateReading(DeviceProfile profile, String where, Found found) {
        this.profile = profile;
        this.where = where;
        this.found = found;
    }

    /** Every object a state is made of; one may be named twice. */
    static List<SnmpObject> objects(DeviceProfile profile, Collection<Mapping> mappings) {
        List<SnmpObject> objects = new ArrayList<>();
        objects.add(profile.serial());
        objects.add(DateAndTime.SYSTEM_DATE);
        for (Mapping mapping : mappings) {
            if (mapping.access().readable()) {
                objects.add(mapping.object());
                mapping.twin().ifPresent(objects::add);
            }
            mapping.setFlag().ifPresent(flag -> objects.add(flag.object()));
            mapping.requires().forEach(requirement -> objects.add(requirement.object()));
        }
        return objects;
    }

    DeviceState state(Clock clock) {
        profile.mappings().values().forEach(this::read);
        return new DeviceState(
                clock.instant(),
                found.text(profile.serial()),
                Settings.of(settings),
                blocked,
                unreadable,
                disagreeing,
                ownClock());
    }

    private Optional<DeviceClock> ownClock() {
        return found.value(DateAndTime.SYSTEM_DATE)
                .flatMap(answered ->
                        answered instanceof OctetString octets ? DateAndTime.of(octets.getValue()) : Optional.empty());
    }

    private void read(Mapping mapping) {
        unmet(mapping, found).ifPresent(requirement -> blocked.put(mapping.setting(), requirement.reason()));
        if (mapping.setting().isSecret()) {
            settings.put(mapping.setting(), SettingValue.masked(presence(mapping)));
        } else if (mapping.access().readable()) {
            readPlain(mapping);
        }
    }

    /** A capability that the device says it does not have. One it says nothing about is no obstacle. */
    static Optional<Requirement> unmet(Mapping mapping, Found found) {
        return mapping.requires().stream()
                .filter(requirement -> found.number(requirement.object())
                        .filter(answer -> !requirement.metBy(answer))
                        .isPresent())
                .findFirst();
    }

    /** A secret that reads as text shows that there is one; a mask or an empty text shows nothing. */
    private Presence presence(Mapping mapping) {
        if (mapping.setFlag().isPresent()) {
            return found.number(mapping.setFlag().get().object())
                    .map(number -> number == mapping.setFlag().get().set() ? Presence.SET : Presence.NOT_SET)
                    .orElse(Presence.UNKNOWN);
        }
        String text = found.text(mapping.object());
        return text.isEmpty() || mapping.masks().contains(text) ? Presence.UNKNOWN : Presence.SET;
    }

    private void readPlain(Mapping mapping) {
        Optional<Variable> variable = found.value(mapping.object());
        Optional<String> first = value(mapping);
        Optional<String> second = mapping.viaTwin().flatMap(this::value);
        Optional<String> value = first.or(() -> second);
        if (value.isPresent()) {
            settings.put(mapping.setting(), SettingValue.plain(value.get()));
            first.flatMap(one -> second.filter(other -> !same(one, other))
                            .map(other -> SnmpSession.say(
                                    "twins",
                                    mapping.object().toString(),
                                    one,
                                    mapping.twin().orElseThrow().toString(),
                                    other)))
                    .ifPresent(sentence -> disagreeing.put(mapping.setting(), sentence));
        } else {
            unreadable.put(mapping.setting(), trouble(mapping, variable));
        }
    }

    private Optional<String> value(Mapping mapping) {
        return found.value(mapping.object()).flatMap(Variables::value).flatMap(mapping::decode);
    }

    /** A second object that holds nothing does not contradict; of a name and an address nobody here knows. */
    private static boolean same(String first, String second) {
        return second.isEmpty() || second.equals(NO_ADDRESS) || first.equalsIgnoreCase(second);
    }

    private Trouble trouble(Mapping mapping, Optional<Variable> variable) {
        return variable.map(answered -> Trouble.of(TroubleCode.SNMP_ANSWER, where, oddness(mapping, answered)))
                .or(() -> found.trouble(mapping.object()))
                .orElseGet(() -> Trouble.of(
                        TroubleCode.SNMP_NO_OBJECT,
                        where,
                        Sentence.verbatim(mapping.object().toString())));
    }

    private static Sentence oddness(Mapping mapping, Variable answered) {
        boolean fits = Variables.value(answered)
                .filter(value -> Variables.fits(value, mapping.object().syntax()))
                .isPresent();
        String shown = answered instanceof OctetString ? Variables.text(answered) : answered.toString();
        return fits
                ? SnmpSession.say("unknown-value", mapping.object().toString(), shown)
                : SnmpSession.say("wrong-type", mapping.object().toString(), answered.getSyntaxString());
    }
}
