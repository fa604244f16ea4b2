package org.fleetmail.rollout.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Fix;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.rollout.plan.Change;
import org.fleetmail.rollout.plan.Desired;
import org.fleetmail.rollout.plan.Fallback;
import org.fleetmail.rollout.plan.HandWork;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.plan.PlannedValue;
import org.fleetmail.rollout.plan.Reason;
import org.fleetmail.rollout.plan.Shown;
import org.fleetmail.rollout.run.DeviceResult;
import org.fleetmail.rollout.run.SettingResult;

/**
 * What is wrong with devices that were read or written, as findings of their fleet. Where a change of the fleet mends it,
 * the finding brings that change.
 */
public final class DeviceFindings {
    private static final Set<String> CLEAR = Set.of("off", "if-offered");

    private final Fleet fleet;
    private final Map<String, Device> devices = new HashMap<>();

    /** @param fleet whose devices they are, and which the fixes change */
    public DeviceFindings(Fleet fleet) {
        this.fleet = fleet;
        fleet.getDevices().forEach(device -> devices.put(device.getId(), device));
    }

    /** What a plan that each device has by its own settings found, by the identities of the devices; also of those without. */
    public Map<String, List<Finding>> of(Plan plan) {
        Map<String, List<Finding>> found = new HashMap<>();
        plan.items().forEach(item -> found.put(item.device(), of(item)));
        return found;
    }

    /** What was found when a device was read. */
    public List<Finding> of(PlanItem item) {
        List<Finding> found = new ArrayList<>();
        item.reasons().forEach(reason -> found.add(closed(item, reason)));
        item.pushed().forEach(change -> found.add(different(item.device(), change)));
        item.handWork().forEach(work -> found.add(byHand(item.device(), work)));
        item.disagreeing()
                .forEach((setting, both) -> found.add(found(
                        item.device(),
                        "device.conflicting",
                        Severity.LOW,
                        say("conflicting", setting.label(), both.sentence()),
                        say("conflicting.remedy"),
                        List.of())));
        return found;
    }

    private Finding closed(PlanItem item, Reason reason) {
        String rule = switch (item.state()) {
            case UNREACHABLE -> "device.unreachable";
            case CREDENTIALS_NEEDED -> "device.credentials";
            case CHANGE, NOTHING_TO_DO, BLOCKED, HAND_WORK -> "device.blocked";
        };
        return found(
                item.device(),
                rule,
                rule.equals("device.unreachable") ? Severity.MEDIUM : Severity.HIGH,
                reason(reason),
                item.fallback().map(way -> way.why().sentence()).orElse(reason.remedy()),
                item.fallback().flatMap(way -> through(item.device(), way)).stream()
                        .toList());
    }

    private static Sentence reason(Reason reason) {
        return say("reason", reason.code().sentence(), reason.detail().sentence());
    }

    /** Sends through another endpoint of which it was seen that the device reaches it. */
    private Optional<Fix> through(String id, Fallback way) {
        return way.reached() != Shown.YES
                ? Optional.empty()
                : fleet.getEndpoints().stream()
                        .filter(endpoint -> way.endpoint().equals(endpoint.getId()) && endpoint.getHost() != null)
                        .findFirst()
                        .flatMap(endpoint -> own(id, say("through", way.name()), settings(endpoint)));
    }

    private static Map<String, String> settings(Endpoint endpoint) {
        return Map.of(
                MailSetting.SMTP_HOST.id(), endpoint.getHost(),
                MailSetting.SMTP_PORT.id(), Integer.toString(endpoint.getPort()),
                MailSetting.SMTP_SECURITY.id(), Desired.security(endpoint.getTransportSecurity()));
    }

    private Optional<Fix> own(String id, Sentence label, Map<String, String> settings) {
        return Optional.ofNullable(devices.get(id)).map(device -> new Fix.OwnValues(label, device, settings));
    }

    private Finding different(String id, Change change) {
        String actual = change.actual().toString();
        boolean clear = change.setting() == MailSetting.SMTP_SECURITY && CLEAR.contains(actual);
        Sentence label = change.setting().label();
        return found(
                id,
                "device.differs",
                clear ? Severity.HIGH : Severity.MEDIUM,
                say(
                        "differs",
                        label,
                        said(change.actual()),
                        said(change.desired()),
                        change.origin().label(),
                        change.from()),
                say("differs.remedy"),
                change.actual() instanceof PlannedValue.Text(String value)
                        ? own(
                                        id,
                                        say("keep", label, value),
                                        Map.of(change.setting().id(), value))
                                .stream()
                                .toList()
                        : List.of());
    }

    private static Finding byHand(String id, HandWork work) {
        return found(
                id,
                "device.by-hand",
                Severity.LOW,
                say(
                        "by-hand",
                        work.setting().label(),
                        said(work.actual()),
                        said(work.desired()),
                        work.reason().sentence()),
                work.where().sentence(),
                List.of());
    }

    /** What was found when a device was written and read back. */
    public List<Finding> of(DeviceResult result) {
        List<Finding> found = new ArrayList<>();
        switch (result.phase()) {
            case REFUSED, UNKNOWN -> result.reasons().forEach(reason -> found.add(refused(result, reason)));
            default -> {
                // it has what it shall have, or a person's work is left
            }
        }
        result.settings().stream()
                .filter(setting -> setting.match() == SettingResult.Match.DIFFERENT)
                .forEach(setting -> found.add(readBack(result.device(), setting)));
        result.handWork().forEach(work -> found.add(byHand(result.device(), work)));
        return found;
    }

    private static Finding refused(DeviceResult result, Reason reason) {
        return found(result.device(), "device.refused", Severity.HIGH, reason(reason), reason.remedy(), List.of());
    }

    private static Finding readBack(String id, SettingResult setting) {
        return found(
                id,
                "device.reads-back",
                Severity.HIGH,
                say("reads-back", setting.setting().label(), said(setting.desired()), said(setting.after())),
                say("reads-back.remedy"),
                List.of());
    }

    /** A value in a sentence: one that is empty or was not read is named. */
    private static Object said(PlannedValue value) {
        return switch (value) {
            case PlannedValue.Unread unread -> say("unread");
            case PlannedValue.Cleared cleared -> say("empty");
            case PlannedValue.Text(String text) when text.isEmpty() -> say("empty");
            case PlannedValue other -> other.toString();
        };
    }

    private static Sentence say(String key, Object... facts) {
        return Sentence.of(DeviceFindings.class, "found." + key, facts);
    }

    private static Finding found(
            String device, String rule, Severity severity, Sentence text, Sentence remedy, List<Fix> fixes) {
        return new Finding(rule, severity, device, "", text, remedy, List.of(), fixes);
    }
}
