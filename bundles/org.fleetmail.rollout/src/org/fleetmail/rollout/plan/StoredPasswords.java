package org.fleetmail.rollout.plan;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.Settable;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.Presence;
import org.fleetmail.device.setting.SettingValue;

/**
 * Sees to it that a password a device keeps is never offered to another server than it was entered for. Whoever can
 * change the host alone can collect the password: the "pass-back" attack, for example CVE-2024-5143. So a change of the
 * host or of the user always brings the password with it, or takes it away where none is wanted.
 */
final class StoredPasswords {
    /** Of a pair of settings the host and the password that go together. */
    private record Pair(MailSetting host, MailSetting user, MailSetting password) {}

    private static final Set<Pair> PAIRS = Set.of(
            new Pair(MailSetting.SMTP_HOST, MailSetting.SMTP_USER, MailSetting.SMTP_PASSWORD),
            new Pair(MailSetting.POP3_HOST, MailSetting.POP3_USER, MailSetting.POP3_PASSWORD));

    private final DeviceProfile profile;
    private final DeviceState state;
    private final Desired desired;
    private final Map<MailSetting, Change> changes;

    StoredPasswords(DeviceProfile profile, DeviceState state, Desired desired, Map<MailSetting, Change> changes) {
        this.profile = profile;
        this.state = state;
        this.desired = desired;
        this.changes = changes;
    }

    /** Adds the changes of passwords that are due; answers why nothing may be written where that is impossible. */
    Optional<Reason> settle() {
        return PAIRS.stream().map(this::settle).flatMap(Optional::stream).findFirst();
    }

    private Optional<Reason> settle(Pair pair) {
        if (!changes.containsKey(pair.host) && !changes.containsKey(pair.user)) {
            return Optional.empty();
        }
        Optional<Change> due = due(pair);
        boolean settable = profile.settable(pair.password) instanceof Settable.Yes
                && !state.blocked().containsKey(pair.password);
        if (due.isPresent() && settable) {
            changes.put(pair.password, due.get());
            return Optional.empty();
        }
        return changes.containsKey(pair.host) && mayBeStored(pair.password)
                ? Optional.of(Reason.of(TroubleCode.HOST_PASSWORD, pair.password.label()))
                : Optional.empty();
    }

    private Optional<Change> due(Pair pair) {
        PlannedValue actual = PlannedValue.observed(state.settings().get(pair.password));
        Desired.Value wanted = desired.values().get(pair.password);
        if (wanted != null) {
            return Optional.of(new Change(pair.password, actual, wanted.value(), wanted.origin(), wanted.from()));
        }
        return Optional.ofNullable(desired.values().get(MailSetting.SMTP_AUTH))
                .filter(login -> login.value().equals(PlannedValue.text("none")) && mayBeStored(pair.password))
                .map(login ->
                        new Change(pair.password, actual, new PlannedValue.Cleared(), login.origin(), login.from()));
    }

    /** A device that has an object for a password may keep one unless it says that it does not. */
    private boolean mayBeStored(MailSetting password) {
        Optional<SettingValue> actual = state.settings().get(password);
        return profile.mapping(password).isPresent()
                && !actual.equals(Optional.of(SettingValue.masked(Presence.NOT_SET)));
    }
}
