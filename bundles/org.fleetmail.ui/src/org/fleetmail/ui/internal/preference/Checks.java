package org.fleetmail.ui.internal.preference;

import java.util.Locale;
import java.util.Optional;
import org.fleetmail.core.preference.Preference;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.endpoint.PreferredVerifier;
import org.fleetmail.endpoint.dns.DnsSource;
import org.fleetmail.endpoint.verdict.RuleSets;
import org.fleetmail.store.StorePlace;

/** What is wrong with a value, also as seen from this computer: a file has to be there and to hold what it should. */
final class Checks {
    private Checks() {}

    /** In the language of the console; empty where nothing is wrong. */
    static Optional<String> problem(Preference preference, String value) {
        return preference
                .problem(value)
                .map(problem -> problem.in(Locale.getDefault()))
                .or(() -> here(preference, value));
    }

    private static Optional<String> here(Preference preference, String value) {
        return switch (preference) {
            case RULES ->
                RuleSets.named(value).map(Checks::trouble).orElseGet(() -> Optional.of(Messages.Checks_rules));
            case TRUST_ANCHORS ->
                value.lines()
                        .map(String::strip)
                        .filter(file -> !file.isEmpty())
                        .map(file -> trouble(PreferredVerifier.anchors(file)))
                        .flatMap(Optional::stream)
                        .findFirst();
            case RESOLVER ->
                value.isEmpty() || DnsSource.parse(value).isPresent()
                        ? Optional.empty()
                        : Optional.of(Messages.Checks_resolver);
            case STORE -> value.isEmpty() ? Optional.empty() : trouble(StorePlace.of(value));
            default -> Optional.empty();
        };
    }

    private static Optional<String> trouble(Outcome<?> outcome) {
        return outcome instanceof Outcome.Failed<?>(Trouble trouble)
                ? Optional.of(trouble.in(Locale.getDefault()))
                : Optional.empty();
    }
}
