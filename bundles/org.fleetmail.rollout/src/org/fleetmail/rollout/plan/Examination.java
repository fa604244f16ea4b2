package org.fleetmail.rollout.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.Mapping;
import org.fleetmail.device.setting.MailSetting;

/**
 * Asks the questions of the preflight of one device. An unknown answer never stands in the way; a no does, unless a
 * person can do by hand what is missing.
 */
final class Examination {
    private static final Pattern ADDRESS =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[?[0-9A-Fa-f]*:[0-9A-Fa-f:.]*\\]?");

    private final DeviceProfile profile;
    private final DeviceState state;
    private final Desired desired;
    private final Comparison comparison;
    private final List<PreflightAnswer> answers = new ArrayList<>();
    private final List<Reason> obstacles = new ArrayList<>();

    /**
     * @param endpoint where the device shall hand its mail in, empty when nobody asked it
     * @param trust whether it will trust the endpoint's certificate
     */
    Examination(
            DeviceProfile profile,
            DeviceState state,
            Desired desired,
            Comparison comparison,
            Optional<Sighted> endpoint,
            CertificateTrust trust) {
        this.profile = profile;
        this.state = state;
        this.desired = desired;
        this.comparison = comparison;
        endpoint.ifPresent(this::reach);
        mode();
        secret();
        hostName();
        password();
        answers.addAll(trust.answers());
        obstacles.addAll(trust.obstacles());
    }

    List<PreflightAnswer> answers() {
        return List.copyOf(answers);
    }

    /** Why nothing may be written, beyond what the comparison found. */
    List<Reason> obstacles() {
        return List.copyOf(obstacles);
    }

    private void reach(Sighted sighted) {
        List<Reason> against = sighted.obstacles(profile);
        obstacles.addAll(against);
        Shown reached = sighted.reached(profile);
        if (!against.isEmpty()) {
            answers.add(new PreflightAnswer(
                    Question.TLS_REACH, Shown.NO, against.getFirst().detail()));
        } else if (reached == Shown.UNKNOWN) {
            answer(Question.TLS_REACH, reached, "limits.unknown");
        } else {
            answers.add(PreflightAnswer.of(Question.TLS_REACH, reached));
        }
    }

    private void mode() {
        if (!desired.values().containsKey(MailSetting.SMTP_SECURITY)) {
            return;
        }
        Optional<HandWork> byHand = comparison.handWork().stream()
                .filter(work -> work.setting() == MailSetting.SMTP_SECURITY)
                .findFirst();
        answers.add(byHand.map(work -> new PreflightAnswer(Question.TLS_MODE, Shown.NO, work.reason()))
                .orElseGet(() -> PreflightAnswer.of(Question.TLS_MODE, Shown.YES)));
    }

    private void secret() {
        if (comparison.changes().stream().anyMatch(change -> change.setting().isSecret())) {
            answers.add(comparison
                    .secretUnfit()
                    .map(reason -> new PreflightAnswer(Question.SECRET, Shown.NO, reason.detail()))
                    .orElseGet(() -> PreflightAnswer.of(Question.SECRET, Shown.YES)));
        }
    }

    private void hostName() {
        Optional<String> host = text(MailSetting.SMTP_HOST);
        if (host.isEmpty()) {
            return;
        }
        boolean address = ADDRESS.matcher(host.get()).matches();
        boolean addressesOnly = profile.mapping(MailSetting.SMTP_HOST)
                .filter(Mapping::addressesOnly)
                .isPresent();
        if (address) {
            answers.add(PreflightAnswer.of(Question.HOST_NAME, Shown.YES));
        } else if (addressesOnly) {
            answer(Question.HOST_NAME, Shown.NO, "address.only", host.get());
        } else {
            answers.add(usesNames(host.get()));
        }
    }

    /** A device that is given names today has somebody who resolves them, as far as one can see from here. */
    private PreflightAnswer usesNames(String host) {
        String today = state.settings().text(MailSetting.SMTP_HOST).orElse("");
        boolean name = !today.isEmpty() && !ADDRESS.matcher(today).matches();
        Sentence detail = name
                ? Sentence.of(Examination.class, "name.today", today)
                : Sentence.of(Examination.class, "name.unknown", host);
        return PreflightAnswer.of(Question.HOST_NAME, Shown.UNKNOWN, detail);
    }

    private void password() {
        if (!comparison.changes(MailSetting.SMTP_HOST)) {
            return;
        }
        boolean kept = comparison.obstacles().stream().anyMatch(reason -> reason.code() == TroubleCode.HOST_PASSWORD);
        answers.add(PreflightAnswer.of(Question.PASSWORD, kept ? Shown.NO : Shown.YES));
    }

    private Optional<String> text(MailSetting setting) {
        return Optional.ofNullable(desired.values().get(setting))
                .filter(value -> comparison.changes(setting))
                .map(value -> value.value().toString());
    }

    private void answer(Question question, Shown answer, String key, Object... arguments) {
        answers.add(PreflightAnswer.of(question, answer, Sentence.of(Examination.class, key, arguments)));
    }
}
