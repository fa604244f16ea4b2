package org.fleetmail.device.learning;

import java.util.List;
import java.util.Optional;
import org.fleetmail.device.recording.Mask;
import org.fleetmail.device.setting.MailSetting;

/**
 * A field of a recorded request.
 *
 * @param name as it is sent
 * @param label what stands beside it on the page, may be empty
 * @param before what the page held, with secrets masked
 * @param sent what was sent, with secrets masked
 * @param role what it is for
 * @param setting which setting it carries
 * @param proposals what it may be, likeliest first
 * @param control the control of the page it comes from
 */
public record LearnedField(
        String name,
        String label,
        String before,
        String sent,
        Role role,
        Optional<MailSetting> setting,
        List<Proposal> proposals,
        Optional<Control> control) {
    public LearnedField {
        proposals = List.copyOf(proposals);
    }

    /** Whether the person typed something else than the page held. */
    public boolean changed() {
        return !before.equals(sent);
    }

    /** How sure the setting is; a setting a person has chosen is sure. */
    public Likelihood likelihood() {
        return proposals.stream()
                .filter(proposal -> setting.filter(proposal.setting()::equals).isPresent())
                .map(Proposal::likelihood)
                .findFirst()
                .orElse(Likelihood.SURE);
    }

    /** The value sent, for people. */
    public String shown() {
        return Mask.shown(sent);
    }

    LearnedField as(Role other, Optional<MailSetting> carried) {
        return new LearnedField(name, label, before, sent, other, carried, proposals, control);
    }
}
