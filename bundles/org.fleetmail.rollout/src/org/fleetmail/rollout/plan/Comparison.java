package org.fleetmail.rollout.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.Mapping;
import org.fleetmail.device.profile.Settable;
import org.fleetmail.device.profile.Words;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.Presence;

/** Compares what a device has with what it shall have. */
final class Comparison {
    private static final PlannedValue OAUTH2 = PlannedValue.text("oauth2-at-panel");

    private final DeviceProfile profile;
    private final DeviceState state;
    private final Map<MailSetting, PlannedValue> written;
    private final Fitting fitting;
    private final SortedMap<MailSetting, Change> changes = new TreeMap<>();
    private final List<HandWork> handWork = new ArrayList<>();
    private final List<Reason> obstacles = new ArrayList<>();
    private final Optional<Reason> held;
    private Optional<Reason> secretUnfit = Optional.empty();

    /** @param written what an earlier run wrote, where the way back from it is planned; otherwise empty */
    Comparison(
            DeviceProfile profile,
            DeviceState state,
            Desired desired,
            Map<MailSetting, PlannedValue> written,
            Fitting fitting) {
        this.profile = profile;
        this.state = state;
        this.written = written;
        this.fitting = fitting;
        desired.values().forEach(this::compare);
        Optional<Reason> passwordLeft = new StoredPasswords(profile, state, desired, changes).settle();
        changes.values().forEach(this::fit);
        held = new TogetherByHand(profile, changes, handWork).settle();
        passwordLeft.filter(reason -> held.isEmpty()).ifPresent(obstacles::add);
    }

    List<Change> changes() {
        return List.copyOf(changes.values());
    }

    List<HandWork> handWork() {
        return handWork;
    }

    /** Whether the device has what it shall have. */
    boolean nothingToDo() {
        return changes.isEmpty() && handWork.isEmpty();
    }

    /** Whether a setting will be written. */
    boolean changes(MailSetting setting) {
        return changes.containsKey(setting);
    }

    /** Why a secret cannot be given to the model. */
    Optional<Reason> secretUnfit() {
        return secretUnfit;
    }

    /** Why everything waits for a person at the device. */
    Optional<Reason> held() {
        return held;
    }

    /** Why nothing may be written. */
    List<Reason> obstacles() {
        return obstacles;
    }

    private void compare(MailSetting setting, Desired.Value value) {
        PlannedValue actual = PlannedValue.observed(state.settings().get(setting));
        PlannedValue wanted = substitute(setting, value.value());
        if (actual.equals(wanted)) {
            return;
        }
        if (wanted.equals(OAUTH2)) {
            handWork.add(signIn(actual));
            return;
        }
        switch (profile.settable(setting)) {
            case Settable.NotSettable no ->
                handWork.add(
                        new HandWork(caseOf(setting), setting, actual, wanted, no.reason(), profile.byHand(setting)));
            case Settable.Yes yes -> due(new Change(setting, actual, wanted, value.origin(), value.from()));
        }
    }

    private static HandCase caseOf(MailSetting setting) {
        return switch (setting) {
            case SMTP_SECURITY -> HandCase.TLS_MODE;
            case TLS_ROOTS -> HandCase.CA_IMPORT;
            default -> HandCase.SETTING;
        };
    }

    /** Even a model whose login mechanism can be written gets its token from a person who signs in at it. */
    private HandWork signIn(PlannedValue actual) {
        Words reason = Reason.words(Sentence.of(Comparison.class, "oauth2"));
        return new HandWork(
                HandCase.OAUTH2, MailSetting.SMTP_AUTH, actual, OAUTH2, reason, profile.byHand(MailSetting.SMTP_AUTH));
    }

    private void due(Change change) {
        if (state.blocked().containsKey(change.setting())) {
            obstacles.add(new Reason(TroubleCode.NOT_SETTABLE, state.blocked().get(change.setting())));
        } else if (!change.setting().isSecret() || missing(change.actual()) || entered(change)) {
            changes.put(change.setting(), change);
        }
    }

    /** The device is known to hold another secret than it shall have. */
    private boolean entered(Change change) {
        PlannedValue other = written.get(change.setting());
        return other != null && !other.equals(change.desired());
    }

    /** A secret in a device never compares equal; it is due when the device says that it has none. */
    private static boolean missing(PlannedValue actual) {
        return actual instanceof PlannedValue.Kept(Presence presence) && presence == Presence.NOT_SET;
    }

    /** Where a login mechanism may be chosen freely, a model without "automatic" gets the first it has. */
    private PlannedValue substitute(MailSetting setting, PlannedValue value) {
        if (setting != MailSetting.SMTP_AUTH || !value.equals(PlannedValue.text("auto"))) {
            return value;
        }
        return profile.mapping(setting)
                .map(Mapping::values)
                .filter(words -> !words.isEmpty() && !words.containsKey("auto"))
                .flatMap(words -> List.of("plain", "login", "cram-md5").stream()
                        .filter(words::containsKey)
                        .findFirst())
                .map(PlannedValue::text)
                .orElse(value);
    }

    private void unfit(Change change, Reason obstacle) {
        obstacles.add(obstacle);
        if (change.setting().isSecret()) {
            secretUnfit = Optional.of(obstacle);
        }
    }

    private void fit(Change change) {
        profile.mapping(change.setting())
                .flatMap(mapping -> fitting.obstacle(mapping, change.desired()))
                .ifPresent(obstacle -> unfit(change, obstacle));
        if (state.unreadable().containsKey(change.setting())) {
            obstacles.add(Reason.of(
                    state.unreadable().get(change.setting()).code(),
                    Sentence.of(Comparison.class, "unreadable", change.setting().label())));
        }
    }
}
