package org.fleetmail.device.learning;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.device.recording.Exchange;
import org.fleetmail.device.recording.Recording;
import org.fleetmail.device.setting.MailSetting;

/**
 * What was understood of a recording.
 *
 * @param recording it was learned from
 * @param login how the administrator logged in
 * @param tokens what answers gave out and later requests carried
 * @param saves requests that saved mail settings, in order
 * @param logout how the session was ended
 * @param doubts what a person has to look at
 * @param obstacles why no profile can be made of it; none when one can
 */
public record Lesson(
        Recording recording,
        LoginStep login,
        List<LearnedToken> tokens,
        List<SaveStep> saves,
        Optional<Exchange> logout,
        List<Sentence> doubts,
        List<Sentence> obstacles) {
    public Lesson {
        tokens = List.copyOf(tokens);
        saves = List.copyOf(saves);
        doubts = List.copyOf(doubts);
        obstacles = List.copyOf(obstacles);
    }

    /** Whether a profile can be made of it. */
    public boolean withinReach() {
        return obstacles.isEmpty();
    }

    /** Every field that carries a setting. */
    public List<LearnedField> settings() {
        return saves.stream()
                .flatMap(save -> save.fields().stream())
                .filter(field -> field.setting().isPresent())
                .toList();
    }

    /**
     * The same with another setting for a field, as a person has corrected it. The field that had the setting before
     * has none afterwards.
     *
     * @param save name of the save
     * @param field name of the field
     * @param setting what it carries; empty for none
     */
    public Lesson assigning(String save, String field, Optional<MailSetting> setting) {
        return withFields(step -> step.with(step.fields().stream()
                .map(each -> reassigned(step.name().equals(save) && each.name().equals(field), each, setting))
                .toList()));
    }

    private static LearnedField reassigned(boolean meant, LearnedField field, Optional<MailSetting> setting) {
        if (meant) {
            return field.as(setting.isPresent() ? Role.SETTING : withoutSetting(field), setting);
        }
        boolean taken = setting.isPresent() && field.setting().equals(setting);
        return taken ? field.as(withoutSetting(field), Optional.empty()) : field;
    }

    private static Role withoutSetting(LearnedField field) {
        return field.control().isPresent() ? Role.CARRIED : Role.FIXED;
    }

    private Lesson withFields(UnaryOperator<SaveStep> change) {
        return new Lesson(recording, login, tokens, saves.stream().map(change).toList(), logout, doubts, obstacles);
    }
}
