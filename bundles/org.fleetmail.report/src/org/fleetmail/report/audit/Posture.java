package org.fleetmail.report.audit;

import java.util.Locale;
import java.util.Optional;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.report.mark.Mark;
import org.fleetmail.report.mark.Tone;

/** How a device sends, as far as it tells, or as it was proven. */
public enum Posture {
    PROVEN(Tone.GOOD),
    ENCRYPTED(Tone.GOOD),
    IF_OFFERED(Tone.WARNING),
    CLEAR(Tone.BAD),
    UNKNOWN(Tone.UNKNOWN);

    private final Tone tone;

    Posture(Tone tone) {
        this.tone = tone;
    }

    /** How a device sends by what it told; without an answer it is unknown. */
    public static Posture of(Optional<DeviceState> state) {
        String security = state.flatMap(told -> told.settings().text(MailSetting.SMTP_SECURITY))
                .orElse("")
                .toLowerCase(Locale.ROOT);
        return switch (security) {
            case "starttls", "implicit" -> ENCRYPTED;
            case "if-offered" -> IF_OFFERED;
            case "off" -> CLEAR;
            default -> UNKNOWN;
        };
    }

    /** In words. */
    public Mark mark() {
        return new Mark(tone, Sentence.of(Posture.class, "posture." + name()));
    }
}
