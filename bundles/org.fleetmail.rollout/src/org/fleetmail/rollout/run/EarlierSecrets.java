package org.fleetmail.rollout.run;

import java.util.Optional;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.model.Device;

/** Whoever may know a password that a device had before and does not tell. */
@FunctionalInterface
public interface EarlierSecrets {
    /** Nobody knows. */
    EarlierSecrets NONE = asked -> Optional.empty();

    /**
     * A password that is missed.
     *
     * @param device which device had it
     * @param setting which password
     * @param user the user it belonged to
     * @param host the server it was for
     */
    record Missed(Device device, MailSetting setting, String user, String host) {}

    /** Under which name the password is kept, empty when it is not known. */
    Optional<String> name(Missed missed);
}
