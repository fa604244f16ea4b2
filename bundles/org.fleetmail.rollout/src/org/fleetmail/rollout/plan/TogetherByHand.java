package org.fleetmail.rollout.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.setting.MailSetting;

/**
 * Keeps a device from being moved halfway. Where its TLS mode, or its sign-in with OAuth 2.0, is set by hand, the port and
 * the server must not be written before: a printer on port 587 with TLS off sends in clear or not at all. All that would
 * be written is then set by hand in the same visit; what the person leaves out is written by the next plan.
 */
final class TogetherByHand {
    private final DeviceProfile profile;
    private final Map<MailSetting, Change> changes;
    private final List<HandWork> handWork;

    TogetherByHand(DeviceProfile profile, Map<MailSetting, Change> changes, List<HandWork> handWork) {
        this.profile = profile;
        this.changes = changes;
        this.handWork = handWork;
    }

    /** Makes hand work of changes that must wait as well; answers why, where there are any. */
    Optional<Reason> settle() {
        Optional<HandWork> first = handWork.stream().filter(this::holds).findFirst();
        return first.map(HandWork::kind).map(kind -> {
            changes.values().forEach(change -> handWork.add(byHand(kind, change)));
            return Reason.of(kind == HandCase.TLS_MODE ? TroubleCode.TLS_BY_HAND : TroubleCode.OAUTH_BY_HAND);
        });
    }

    /** Whether a device with this work undone must not get the rest: it is known to be undone, or the device would move. */
    private boolean holds(HandWork work) {
        boolean undone = work.actual() instanceof PlannedValue.Text && !changes.isEmpty();
        return switch (work.kind()) {
            case TLS_MODE -> undone || moves(MailSetting.SMTP_PORT);
            case OAUTH2 -> undone || moves(MailSetting.SMTP_PORT) || moves(MailSetting.SMTP_HOST);
            case CA_IMPORT, SETTING -> false;
        };
    }

    private boolean moves(MailSetting setting) {
        return changes.containsKey(setting);
    }

    private HandWork byHand(HandCase kind, Change change) {
        Sentence reason = Sentence.of(TogetherByHand.class, "together." + kind);
        return new HandWork(
                kind,
                change.setting(),
                change.actual(),
                change.desired(),
                Reason.words(reason),
                profile.byHand(change.setting()));
    }
}
