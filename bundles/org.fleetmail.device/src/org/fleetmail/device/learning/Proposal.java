package org.fleetmail.device.learning;

import java.util.List;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.device.setting.MailSetting;

/**
 * Which setting a field seems to be.
 *
 * @param setting which
 * @param likelihood how sure that is
 * @param reasons by what it was told
 */
public record Proposal(MailSetting setting, Likelihood likelihood, List<Sentence> reasons) {
    public Proposal {
        reasons = List.copyOf(reasons);
    }
}
