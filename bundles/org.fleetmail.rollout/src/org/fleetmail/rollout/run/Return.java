package org.fleetmail.rollout.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.Presence;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.rollout.plan.PlannedValue;
import org.fleetmail.rollout.plan.Reason;
import org.fleetmail.rollout.plan.ReturnRequest;

/** Finds in the journal what devices had before a run. */
final class Return {
    private final RunBook book;
    private final RunHistory history;

    Return(RunBook book, RunHistory history) {
        this.book = book;
        this.history = history;
    }

    /** The devices of the run that are in the fleet and selected, and what they had. */
    Outcome<List<ReturnRequest.Earlier>> devices(Fleet fleet, Predicate<Device> selected) {
        Map<String, Device> known = new HashMap<>();
        fleet.getDevices().forEach(device -> known.put(device.getId(), device));
        Outcome<List<ReturnRequest.Earlier>> found = Outcome.done(new ArrayList<>());
        for (String id : history.intents().keySet()) {
            Device device = known.get(id);
            if (device != null && selected.test(device)) {
                found = found.then(list -> earlier(device).map(earlier -> {
                    list.add(earlier);
                    return list;
                }));
            }
        }
        return found;
    }

    private Outcome<ReturnRequest.Earlier> earlier(Device device) {
        return book.earlierIntents(device.getId()).map(intents -> earlier(device, intents));
    }

    private ReturnRequest.Earlier earlier(Device device, List<Intent> intents) {
        Intent first = history.first(device.getId()).orElseThrow();
        SortedMap<MailSetting, PlannedValue> before = new TreeMap<>();
        List<Reason> notes = new ArrayList<>();
        written(device).forEach((setting, value) -> {
            PlannedValue had = first.before().getOrDefault(setting, new PlannedValue.Unread());
            if (setting.isSecret()) {
                before.put(setting, secret(setting, value, had, intents, notes));
            } else if (had instanceof PlannedValue.Text) {
                before.put(setting, had);
            }
        });
        return new ReturnRequest.Earlier(device, before, written(device), notes);
    }

    private SortedMap<MailSetting, PlannedValue> written(Device device) {
        SortedMap<MailSetting, PlannedValue> written = new TreeMap<>();
        history.intents().get(device.getId()).forEach(intent -> written.putAll(intent.write()));
        return written;
    }

    /** The secret of an earlier run where there was one; otherwise the one this run entered stays, and that is said. */
    private static PlannedValue secret(
            MailSetting setting, PlannedValue entered, PlannedValue had, List<Intent> earlier, List<Reason> notes) {
        if (had.equals(new PlannedValue.Kept(Presence.NOT_SET))) {
            return new PlannedValue.Cleared();
        }
        Optional<PlannedValue> known = earlier.reversed().stream()
                .map(intent -> intent.write().get(setting))
                .filter(value -> value != null)
                .findFirst();
        if (known.isEmpty()) {
            notes.add(Reason.of(TroubleCode.SECRET_LEFT, setting.label()));
        }
        return known.orElse(entered);
    }
}
