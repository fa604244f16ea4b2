package org.fleetmail.cli.internal.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.cli.internal.profile.LessonText;
import org.fleetmail.cli.internal.session.ExitStatus;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.learning.LearnedField;
import org.fleetmail.device.learning.Learner;
import org.fleetmail.device.learning.Lesson;
import org.fleetmail.device.learning.ProfileDraft;
import org.fleetmail.device.learning.SaveStep;
import org.fleetmail.device.profile.Mistake;
import org.fleetmail.device.profile.ProfileFile;
import org.fleetmail.device.profile.ProfileLoader;
import org.fleetmail.device.profile.ProfileLoader.Loaded;
import org.fleetmail.device.recording.HarReader;
import org.fleetmail.device.setting.MailSetting;
import picocli.CommandLine.Model.CommandSpec;

/** Learns a profile from a recording. */
final class ProfileLearning {
    private final Session session;
    private final CommandSpec spec;

    /** What the caller says of the model. */
    record Said(Optional<String> title, Optional<String> maker, Optional<String> by) {}

    ProfileLearning(Session session, CommandSpec spec) {
        this.session = session;
        this.spec = spec;
    }

    int learn(Path recording, Path file, Optional<String> host, Said said, Map<String, String> map) {
        if (Files.exists(file)) {
            throw WrongCall.of(spec, "learn.exists", file.toString());
        }
        HarReader reader = host.map(HarReader::new).orElseGet(HarReader::new);
        return session.status(
                reader.read(recording).map(Learner::learn).then(lesson -> write(corrected(lesson, map), file, said)));
    }

    private Lesson corrected(Lesson lesson, Map<String, String> map) {
        Lesson corrected = lesson;
        for (Map.Entry<String, String> each : map.entrySet()) {
            MailSetting setting = MailSetting.of(each.getKey())
                    .orElseThrow(() -> WrongCall.of(spec, "learn.no-setting", each.getKey()));
            SaveStep save = lesson.saves().stream()
                    .filter(step -> step.fields().stream()
                            .anyMatch(field -> field.name().equals(each.getValue())))
                    .findFirst()
                    .orElseThrow(() -> WrongCall.of(spec, "learn.no-field", each.getValue(), fields(lesson)));
            corrected = corrected.assigning(save.name(), each.getValue(), Optional.of(setting));
        }
        return corrected;
    }

    private static String fields(Lesson lesson) {
        return String.join(
                ", ",
                lesson.saves().stream()
                        .flatMap(save -> save.fields().stream())
                        .map(LearnedField::name)
                        .toList());
    }

    private Outcome<Integer> write(Lesson lesson, Path file, Said said) {
        new LessonText(session).print(lesson);
        if (!lesson.withinReach()) {
            return Outcome.done(ExitStatus.IMPOSSIBLE.code());
        }
        String yaml = draft(lesson, file, said).yaml(lesson);
        return switch (new ProfileLoader().load(file.toString(), yaml)) {
            case Loaded.Right right -> ProfileFile.create(file, yaml).map(written -> told(lesson, file));
            case Loaded.Wrong(List<Mistake> mistakes) ->
                Outcome.failed(Trouble.of(
                        TroubleCode.PROFILE_INVALID,
                        file.toString(),
                        mistakes.getFirst().text()));
        };
    }

    private int told(Lesson lesson, Path file) {
        session.tell(Sentence.of(ProfileLearning.class, "learn.written", file.toString()));
        return session.ended(lesson.doubts().isEmpty());
    }

    private ProfileDraft draft(Lesson lesson, Path file, Said said) {
        String by = said.by().orElseGet(() -> System.getProperty("user.name", "?"));
        ProfileDraft draft = ProfileDraft.of(lesson, by, session.clock().instant());
        return new ProfileDraft(
                ProfileFile.nameOf(file).orElse(draft.name()),
                said.title().orElse(draft.title()),
                said.maker().orElse(draft.maker()),
                by,
                draft.at());
    }
}
