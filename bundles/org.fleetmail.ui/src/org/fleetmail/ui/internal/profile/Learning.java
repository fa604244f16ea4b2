package org.fleetmail.ui.internal.profile;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.device.learning.Learner;
import org.fleetmail.device.learning.Lesson;
import org.fleetmail.device.learning.ProfileDraft;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.ProfileLoader;
import org.fleetmail.device.profile.ProfileLoader.Loaded;
import org.fleetmail.device.profile.WriteProof;
import org.fleetmail.device.profile.WriteProofText;
import org.fleetmail.device.recording.HarReader;
import org.fleetmail.device.setting.MailSetting;

/** What the pages of the wizard share: the recording as it was understood and corrected, and the profile made of it. */
final class Learning {
    private Optional<Lesson> lesson = Optional.empty();
    private Optional<Trouble> trouble = Optional.empty();
    private Optional<WriteProof> proof = Optional.empty();
    private ProfileDraft draft = new ProfileDraft("", "", "", System.getProperty("user.name", ""), Instant.now());

    /** Reads a recording; it may take a second or two. */
    static Outcome<Lesson> read(Path file) {
        return new HarReader().read(file).map(Learner::learn);
    }

    /** Takes what was read. */
    void take(Outcome<Lesson> outcome) {
        switch (outcome) {
            case Outcome.Done<Lesson>(Lesson read) -> {
                lesson = Optional.of(read);
                trouble = Optional.empty();
                draft = ProfileDraft.of(read, draft.by(), Instant.now());
            }
            case Outcome.Failed<Lesson>(Trouble why) -> {
                lesson = Optional.empty();
                trouble = Optional.of(why);
            }
        }
        proof = Optional.empty();
    }

    Optional<Lesson> lesson() {
        return lesson;
    }

    Optional<Trouble> trouble() {
        return trouble;
    }

    ProfileDraft draft() {
        return draft;
    }

    String name() {
        return draft.name();
    }

    void describe(String name, String title, String maker, String by) {
        draft = new ProfileDraft(name, title, maker, by, draft.at());
        proof = Optional.empty();
    }

    void assign(String save, String field, Optional<MailSetting> setting) {
        lesson = lesson.map(read -> read.assigning(save, field, setting));
        proof = Optional.empty();
    }

    /** The profile as text, with its proof where there is one. */
    String yaml() {
        String plain = draft.yaml(lesson.orElseThrow());
        return proof.flatMap(shown -> WriteProofText.with(plain, shown)).orElse(plain);
    }

    /** The profile, where it is right. */
    Optional<DeviceProfile> profile() {
        return lesson.filter(Lesson::withinReach)
                .map(read -> new ProfileLoader().load(draft.name() + ".yaml", yaml()))
                .flatMap(loaded -> loaded instanceof Loaded.Right(DeviceProfile profile)
                        ? Optional.of(profile)
                        : Optional.empty());
    }

    boolean usable() {
        return profile().isPresent();
    }

    void proven(WriteProof shown) {
        proof = Optional.of(shown);
    }
}
