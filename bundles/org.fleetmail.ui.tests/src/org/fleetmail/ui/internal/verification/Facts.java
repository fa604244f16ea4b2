package org.fleetmail.ui.internal.verification;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.endpoint.verdict.Verdict;

/** Checks and facts for tests. */
final class Facts {
    static final Instant NOON = Instant.parse("2026-11-25T03:00:00Z");

    private Facts() {}

    static Seen seen(Instant at, Verdict.Result outcome, String grade, String version) {
        return new Seen(
                at,
                outcome,
                grade,
                version,
                "TLS_AES_128_GCM_SHA256",
                "x25519",
                Optional.of(NOON.plusSeconds(86_400L * 40)),
                "CN=Office CA",
                "ab".repeat(32),
                Set.of(version),
                Set.of("P5"));
    }

    static Check check(String name, String host, Seen... newestFirst) {
        Place place = new Place(name, host, host + ":587", Place.Kind.MAIL, "Submission", "STARTTLS", "");
        Check check = new Check(name, place, () -> {});
        check.remember(java.util.List.of(newestFirst));
        return check;
    }
}
