package org.fleetmail.ui.internal.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.osgi.util.NLS;

/** What is different between two checks of an endpoint, in words. */
final class Differences {
    private final Seen before;
    private final Seen now;
    private final List<String> found = new ArrayList<>();

    private Differences(Seen before, Seen now) {
        this.before = before;
        this.now = now;
    }

    /** The differences, the most telling first; empty where nothing changed. */
    static List<String> between(Seen before, Seen now) {
        Differences differences = new Differences(before, now);
        differences.values();
        differences.certificate();
        differences.sets();
        return List.copyOf(differences.found);
    }

    private void values() {
        value(Messages.Differences_outcome, label(before), label(now));
        value(Messages.Differences_grade, before.grade(), now.grade());
        value(Messages.Differences_version, before.version(), now.version());
        value(Messages.Differences_suite, before.suite(), now.suite());
        value(Messages.Differences_group, before.group(), now.group());
    }

    private static String label(Seen seen) {
        return seen.outcome().label().in(Locale.getDefault());
    }

    private void value(String text, String was, String is) {
        if (!was.equals(is)) {
            found.add(NLS.bind(text, was.isEmpty() ? "–" : was, is.isEmpty() ? "–" : is));
        }
    }

    private void certificate() {
        boolean other = !before.fingerprint().equals(now.fingerprint());
        if (!other || before.fingerprint().isEmpty() || now.fingerprint().isEmpty()) {
            return;
        }
        found.add(
                before.issuer().equals(now.issuer())
                        ? Messages.Differences_renewed
                        : NLS.bind(Messages.Differences_issuer, before.issuer(), now.issuer()));
    }

    private void sets() {
        words(Messages.Differences_accepted, missing(now.accepted(), before.accepted()));
        words(Messages.Differences_refused, missing(before.accepted(), now.accepted()));
        words(Messages.Differences_found, missing(now.findings(), before.findings()));
        words(Messages.Differences_mended, missing(before.findings(), now.findings()));
    }

    /** What is in the first set and not in the second. */
    private static Set<String> missing(Set<String> all, Set<String> without) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(without);
        return rest;
    }

    private void words(String text, Set<String> words) {
        if (!words.isEmpty()) {
            found.add(NLS.bind(text, String.join(", ", words)));
        }
    }
}
