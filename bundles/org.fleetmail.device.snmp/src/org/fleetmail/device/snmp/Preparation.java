package org.fleetmail.device.snmp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.Encoded;
import org.fleetmail.device.profile.Mapping;
import org.fleetmail.device.profile.Requirement;
import org.fleetmail.device.profile.Settable;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.Settings;
import org.fleetmail.device.snmp.Writing.Change;

/**
 * Checks every change before the first one is sent. One that does not pass keeps all back: a server without its
 * password, or a password without its server, is worse than none.
 */
final class Preparation {
    private final DeviceProfile profile;
    private final String where;
    private Settings wished = Settings.none();
    private final List<Change> changes = new ArrayList<>();
    private final SortedMap<MailSetting, Trouble> refused = new TreeMap<>();

    Preparation(DeviceProfile profile, String where) {
        this.profile = profile;
        this.where = where;
    }

    /** What the profile and the values themselves allow, in the profile's order. */
    void encode(Settings settings) {
        wished = settings;
        for (MailSetting setting : settings.values().keySet()) {
            if (profile.settable(setting) instanceof Settable.NotSettable reason) {
                refuse(setting, TroubleCode.NOT_SETTABLE, reason.reason().sentence());
            }
        }
        for (MailSetting setting : profile.writeOrder()) {
            settings.get(setting).ifPresent(value -> {
                Mapping mapping = profile.mapping(setting).orElseThrow();
                switch (mapping.encode(value)) {
                    case Encoded.Ready ready -> changes.add(new Change(mapping, ready.value()));
                    case Encoded.Unfit(Sentence reason) -> refuse(setting, TroubleCode.VALUE_UNFIT, reason);
                }
            });
        }
    }

    /** What this very device allows: its capabilities, and whether it has the objects at all. */
    void check(Found found) {
        changes.replaceAll(change -> inItsPlace(change, found));
        for (Change change : changes) {
            Optional<Requirement> unmet = StateReading.unmet(change.mapping(), found);
            if (unmet.isPresent()) {
                refuse(
                        change.setting(),
                        TroubleCode.NOT_SETTABLE,
                        unmet.get().reason().sentence());
            } else if (change.mapping().access().readable() && !refused.containsKey(change.setting())) {
                found.trouble(change.mapping().object()).ifPresent(trouble -> refused.put(change.setting(), trouble));
            }
        }
    }

    /** A device that has only the second object of a setting is written there. */
    private Change inItsPlace(Change change, Found found) {
        Optional<Mapping> second = change.mapping().viaTwin();
        boolean only = found.value(change.mapping().object()).isEmpty()
                && second.flatMap(mapping -> found.value(mapping.object())).isPresent();
        if (!only) {
            return change;
        }
        return switch (second.get().encode(wished.get(change.setting()).orElseThrow())) {
            case Encoded.Ready ready -> new Change(second.get(), ready.value());
            case Encoded.Unfit(Sentence reason) -> {
                refuse(change.setting(), TroubleCode.VALUE_UNFIT, reason);
                yield change;
            }
        };
    }

    private void refuse(MailSetting setting, TroubleCode code, Sentence reason) {
        refused.put(setting, Trouble.of(code, where, reason));
    }

    List<Change> changes() {
        return changes;
    }

    SortedMap<MailSetting, Trouble> refused() {
        return refused;
    }

    List<Mapping> mappings() {
        return changes.stream().map(Change::mapping).toList();
    }
}
