package org.fleetmail.rollout.plan;

import java.util.Optional;
import org.fleetmail.device.profile.Words;
import org.fleetmail.device.setting.MailSetting;

/**
 * A setting that a person has to set at the device.
 *
 * @param kind why it is a person's work
 * @param setting which
 * @param actual what the device has, as far as it tells
 * @param desired what it shall have
 * @param reason why it cannot be written from here
 * @param screen where to find it at the panel or the web page, in the words of the screen, where they are known
 */
public record HandWork(
        HandCase kind,
        MailSetting setting,
        PlannedValue actual,
        PlannedValue desired,
        Words reason,
        Optional<Words> screen) {
    /** Where to do it: the words of the screen, or that they are not known and what to look for. */
    public Words where() {
        return screen.orElseGet(() -> Reason.words(place().lookFor()));
    }

    /** What stands beside a case's own setting has its place among the other settings. */
    private HandCase place() {
        return switch (setting) {
            case SMTP_SECURITY -> HandCase.TLS_MODE;
            case TLS_ROOTS -> HandCase.CA_IMPORT;
            case SMTP_AUTH -> kind == HandCase.OAUTH2 ? kind : HandCase.SETTING;
            default -> HandCase.SETTING;
        };
    }
}
