package org.fleetmail.device.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.fleetmail.device.profile.ProfileLoader.Loaded;
import org.fleetmail.device.setting.MailSetting;
import org.junit.jupiter.api.Test;

/** A learned profile is fit for a rollout once a write was proven with it, and only as it was then. */
class WriteProofTextTest {
    private static final String LEARNED = """
        format: fleetmail-device-profile-1
        name: office
        title: {en: "Office printer", ja: "オフィスプリンター"}
        maker: Office
        transport: snmp
        sources:
          recording: {source: "Recording by Aki", date: 2026-11-25, confidence: learned}
        learned: {recording: "%s", by: Aki, at: "2026-11-25T14:00:00Z"}
        identification: {from: recording}
        # a remark
        settings:
          smtp.port: {oid: 1.3.6.1.4.1.99999.1.0, name: p, syntax: integer, access: read-write, min: 1, max: 65535, from: recording}
        """.formatted("ab".repeat(32));
    private static final WriteProof PROOF = new WriteProof(
            "Ken", Instant.parse("2026-11-25T15:00:00Z"), "printer-3f", MailSetting.SMTP_PORT, "run-7", true);

    private static DeviceProfile load(String yaml) {
        return switch (new ProfileLoader().load("office.yaml", yaml)) {
            case Loaded.Right(DeviceProfile profile) -> profile;
            case Loaded.Wrong(List<Mistake> mistakes) -> throw new AssertionError(mistakes);
        };
    }

    @Test
    void a_learned_profile_needs_a_proof() {
        assertThat(load(LEARNED).needsProof()).isTrue();
        assertThat(load(LEARNED).fitForRollout()).isFalse();
    }

    @Test
    void facts_that_were_learned_need_one_even_where_nobody_says_from_which_recording() {
        String bare = LEARNED.replaceAll("(?m)^learned:.*\n", "");
        assertThat(load(bare).fitForRollout()).isFalse();
    }

    @Test
    void a_proof_makes_it_fit_and_is_kept_with_who_when_and_where() {
        DeviceProfile proven = load(WriteProofText.with(LEARNED, PROOF).orElseThrow());
        assertThat(proven.fitForRollout()).isTrue();
        assertThat(proven.proof()).contains(PROOF);
    }

    @Test
    void a_change_after_the_proof_voids_it() {
        String proven = WriteProofText.with(LEARNED, PROOF).orElseThrow();
        assertThat(load(proven.replace("max: 65535", "max: 1024")).fitForRollout())
                .isFalse();
        assertThat(load(proven.replace("# a remark", "# another remark")).fitForRollout())
                .as("remarks do not count")
                .isTrue();
    }

    @Test
    void a_new_proof_takes_the_place_of_the_old_one() {
        String once = WriteProofText.with(LEARNED, PROOF).orElseThrow().replace("max: 65535", "max: 1024");
        String twice = WriteProofText.with(once, PROOF).orElseThrow();
        assertThat(load(twice).fitForRollout()).isTrue();
        assertThat(twice.split("(?m)^proof:")).hasSize(2);
        assertThat(twice).contains("# a remark");
    }

    @Test
    void what_is_published_needs_no_proof() {
        assertThat(ProfileCatalog.shipped().all()).allMatch(profile -> !profile.needsProof());
    }
}
