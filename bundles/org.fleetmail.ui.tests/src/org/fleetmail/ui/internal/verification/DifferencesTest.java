package org.fleetmail.ui.internal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.store.observation.Observation;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    private static final Seen BEFORE = Facts.seen(Facts.NOON, Verdict.Result.VERIFIED, "A", "TLSv1.3");

    @Test
    void the_same_facts_at_another_time_are_no_difference() {
        Seen later = Facts.seen(Facts.NOON.plusSeconds(60), Verdict.Result.VERIFIED, "A", "TLSv1.3");
        assertThat(Differences.between(BEFORE, later)).isEmpty();
    }

    @Test
    void outcome_grade_and_versions_are_told() {
        Seen now = Facts.seen(Facts.NOON, Verdict.Result.UNTRUSTED, "T", "TLSv1.2");
        List<String> told = Differences.between(BEFORE, now);
        assertThat(told).hasSize(5);
        assertThat(told.get(1)).contains("A", "T");
        assertThat(told).anyMatch(text -> text.contains("TLSv1.3") && !text.contains("TLSv1.2"));
    }

    @Test
    void a_certificate_of_another_issuer_is_another_thing_than_a_renewed_one() {
        Seen renewed = certificate("CN=Office CA", "cd".repeat(32));
        Seen moved = certificate("CN=Other CA", "ef".repeat(32));
        assertThat(Differences.between(BEFORE, renewed)).containsExactly(Messages.Differences_renewed);
        assertThat(Differences.between(BEFORE, moved))
                .singleElement()
                .asString()
                .contains("CN=Office CA", "CN=Other CA");
    }

    @Test
    void a_server_that_could_not_be_reached_is_not_said_to_have_another_certificate() {
        Seen silent = new Seen(
                Facts.NOON, Verdict.Result.UNREACHABLE, "", "", "", "", Optional.empty(), "", "", Set.of(), Set.of());
        assertThat(Differences.between(BEFORE, silent)).noneMatch(text -> text.contains("CN=Office CA"));
    }

    private static Seen certificate(String issuer, String fingerprint) {
        return new Seen(
                BEFORE.at(),
                BEFORE.outcome(),
                BEFORE.grade(),
                BEFORE.version(),
                BEFORE.suite(),
                BEFORE.group(),
                BEFORE.notAfter(),
                issuer,
                fingerprint,
                BEFORE.accepted(),
                BEFORE.findings());
    }

    @Test
    void what_cannot_be_read_in_the_store_is_left_out() {
        assertThat(Seen.of(new Observation("endpoint", "relay", Instant.EPOCH, "{\"outcome\":")))
                .isEmpty();
        assertThat(Seen.of(new Observation("endpoint", "relay", Instant.EPOCH, "{}")))
                .isPresent();
    }

    @Test
    void a_history_says_at_each_check_what_changed_since_the_one_before() {
        Seen first = Facts.seen(Facts.NOON.minusSeconds(60), Verdict.Result.VERIFIED, "B", "TLSv1.3");
        assertThat(HistoryTab.Entry.of(List.of(BEFORE, first)))
                .extracting(entry -> entry.changes().size())
                .containsExactly(1, 0);
    }
}
