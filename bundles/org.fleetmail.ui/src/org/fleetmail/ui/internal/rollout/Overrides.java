package org.fleetmail.ui.internal.rollout;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.fleetmail.device.setting.Checked;
import org.fleetmail.device.setting.MailSetting;

/**
 * Settings that shall be other than template and account say, as a person types them: {@code smtp.port = 587}, one on each
 * line. Secrets are given by the names they are kept under.
 *
 * @param settings values by the identities of the settings, until the first mistake
 * @param mistake what is wrong, in the person's language
 */
record Overrides(Map<String, String> settings, Optional<String> mistake) {
    static Overrides parse(String typed) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String line : typed.lines().map(String::strip).toList()) {
            if (line.isEmpty()) {
                continue;
            }
            String[] sides = line.split("=", 2);
            String name = sides[0].strip();
            Optional<String> mistake = sides.length < 2
                    ? Optional.of(NLS.bind(Messages.Overrides_shape, line))
                    : mistake(name, sides[1].strip());
            if (mistake.isPresent()) {
                return new Overrides(settings, mistake);
            }
            settings.put(name, sides[1].strip());
        }
        return new Overrides(settings, Optional.empty());
    }

    private static Optional<String> mistake(String name, String value) {
        Optional<MailSetting> setting = MailSetting.of(name);
        if (setting.isEmpty()) {
            return Optional.of(NLS.bind(Messages.Overrides_unknown, name));
        }
        if (setting.get().isSecret()) {
            return value.isEmpty() ? Optional.of(NLS.bind(Messages.Overrides_secret, name)) : Optional.empty();
        }
        return switch (setting.get().check(value)) {
            case Checked.Fit fit -> Optional.empty();
            case Checked.Unfit(var reason) ->
                Optional.of(NLS.bind(Messages.Overrides_unfit, name, reason.in(Locale.getDefault())));
        };
    }
}
