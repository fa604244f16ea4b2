package org.fleetmail.ui.internal.setting;

import java.util.Locale;
import java.util.Optional;
import org.fleetmail.device.setting.Checked;
import org.fleetmail.device.setting.MailSetting;

/** Values of settings as a person types them; of secrets the names they are kept under. */
public final class SettingText {
    private SettingText() {}

    /** Why a text cannot be the value of a setting, in the person's language. */
    public static Optional<String> mistake(MailSetting setting, String typed) {
        if (setting.isSecret()) {
            return typed.isBlank() ? Optional.of(Messages.SettingText_secret) : Optional.empty();
        }
        return switch (setting.check(typed.strip())) {
            case Checked.Fit fit -> Optional.empty();
            case Checked.Unfit(var reason) -> Optional.of(reason.in(Locale.getDefault()));
        };
    }
}
