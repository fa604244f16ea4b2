package org.fleetmail.rollout.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.Settable;
import org.fleetmail.device.profile.TlsLimits;
import org.fleetmail.device.profile.TlsLimits.Known;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.tls.certificate.PathVerdict;
import org.fleetmail.tls.certificate.ServerCertificate;

/**
 * Whether a device that verifies certificates will trust the endpoint's: it must hold a certificate of its path, and its
 * clock must be right.
 */
final class CertificateTrust {
    private final DeviceState state;
    private final Desired desired;
    private final DeviceProfile profile;
    private final Optional<Sighted> endpoint;
    private final List<PreflightAnswer> answers = new ArrayList<>();
    private final List<Reason> obstacles = new ArrayList<>();
    private Optional<HandWork> rootImport = Optional.empty();

    CertificateTrust(DeviceState state, Desired desired, DeviceProfile profile, Optional<Sighted> endpoint) {
        this.state = state;
        this.desired = desired;
        this.profile = profile;
        this.endpoint = endpoint;
        if (encrypted()) {
            switch (verifies()) {
                case YES -> examine(true);
                case UNKNOWN -> examine(false);
                case NO -> {
                    answer(Question.ROOT, Shown.YES, "verifies.not");
                    answer(Question.CLOCK, Shown.YES, "verifies.not");
                }
            }
        }
    }

    List<PreflightAnswer> answers() {
        return answers;
    }

    List<Reason> obstacles() {
        return obstacles;
    }

    /** The import of the root, where the device says that it does not hold it. */
    Optional<HandWork> rootImport() {
        return rootImport;
    }

    private boolean encrypted() {
        Desired.Value mode = desired.values().get(MailSetting.SMTP_SECURITY);
        return endpoint.map(sighted -> sighted.seen().target().security() != TransportSecurity.NONE)
                .orElseGet(() -> mode != null && !mode.value().equals(PlannedValue.text("off")));
    }

    private Shown verifies() {
        Optional<String> set = will(MailSetting.SMTP_VERIFY_CERTIFICATE);
        if (set.isPresent()) {
            return set.get().equals("yes") ? Shown.YES : Shown.NO;
        }
        boolean never =
                profile.tls().filter(limits -> limits.verifies() == Known.NO).isPresent();
        return never ? Shown.NO : Shown.UNKNOWN;
    }

    /** @param certain whether the device verifies for certain, so that a no stands in the way */
    private void examine(boolean certain) {
        Optional<PathVerdict> path = endpoint.flatMap(sighted -> sighted.seen().path());
        path.ifPresent(found -> root(found, certain));
        ClockQuestion clock = new ClockQuestion(
                state.clock(),
                path.map(PathVerdict::path).orElse(List.of()),
                state.settings().text(MailSetting.TIME_SERVER),
                will(MailSetting.TIME_SERVER));
        answers.add(clock.answer());
        clock.obstacle().ifPresent(reason -> stop(certain, reason));
    }

    private void root(PathVerdict path, boolean certain) {
        String anchor = path.anchor()
                .or(() -> last(path).map(ServerCertificate::issuer))
                .orElse("?");
        Optional<Set<String>> held = roots().map(text -> Set.of(text.isEmpty() ? new String[0] : text.split(" ")));
        if (held.isEmpty() && leadsTo(path, delivered())) {
            answer(Question.ROOT, Shown.YES, "root.delivered", anchor);
        } else if (held.isEmpty()) {
            answer(Question.ROOT, Shown.UNKNOWN, "root.unknown", anchor);
        } else if (leadsTo(path, held.get())) {
            answers.add(PreflightAnswer.of(Question.ROOT, Shown.YES));
        } else {
            answer(Question.ROOT, Shown.NO, "root.missing", anchor);
            stop(certain, Reason.of(TroubleCode.ROOT_MISSING, anchor));
            rootImport = path.anchor().flatMap(name -> last(path)).map(root -> rootImport(root, anchor));
        }
    }

    private static boolean leadsTo(PathVerdict path, Collection<String> roots) {
        return path.path().stream().map(ServerCertificate::sha256).anyMatch(roots::contains);
    }

    /** The roots the firmware holds as delivered; a person may have taken some away, which the device would tell. */
    private List<String> delivered() {
        return profile.tls().map(TlsLimits::roots).orElse(List.of());
    }

    private static Optional<ServerCertificate> last(PathVerdict path) {
        return path.path().stream().reduce((first, second) -> second);
    }

    private HandWork rootImport(ServerCertificate root, String anchor) {
        return new HandWork(
                HandCase.CA_IMPORT,
                MailSetting.TLS_ROOTS,
                PlannedValue.observed(state.settings().get(MailSetting.TLS_ROOTS)),
                PlannedValue.text(root.sha256()),
                Reason.words(Sentence.of(CertificateTrust.class, "root.import", anchor, root.sha256())),
                profile.byHand(MailSetting.TLS_ROOTS));
    }

    private void stop(boolean certain, Reason reason) {
        if (certain) {
            obstacles.add(reason);
        }
    }

    /** The roots it will hold; those a person shall import are not there before. */
    private Optional<String> roots() {
        return profile.settable(MailSetting.TLS_ROOTS) instanceof Settable.Yes
                ? will(MailSetting.TLS_ROOTS)
                : state.settings().text(MailSetting.TLS_ROOTS);
    }

    /** What a setting will be: what is desired, otherwise what the device tells. */
    private Optional<String> will(MailSetting setting) {
        return Optional.ofNullable(desired.values().get(setting))
                .map(value -> value.value().toString())
                .or(() -> state.settings().text(setting));
    }

    private void answer(Question question, Shown answer, String key, Object... arguments) {
        answers.add(PreflightAnswer.of(question, answer, Sentence.of(CertificateTrust.class, key, arguments)));
    }
}
