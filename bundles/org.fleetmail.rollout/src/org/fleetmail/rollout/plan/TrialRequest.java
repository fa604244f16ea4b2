package org.fleetmail.rollout.plan;

import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.model.Device;

/**
 * One setting of one device to be written, so that a profile is proven.
 *
 * @param device which device
 * @param path path of the fleet file, empty when it was never saved
 * @param profile name of the profile that is tried
 * @param setting which setting; never a secret, since a secret does not read back
 * @param value what is written, in the spelling of the vocabulary
 */
public record TrialRequest(Device device, String path, String profile, MailSetting setting, String value) {
    public TrialRequest {
        if (setting.isSecret()) {
            throw new IllegalArgumentException(setting.id());
        }
    }
}
