package org.fleetmail.cli.internal.session;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fleetmail.cli.internal.terminal.Terminal;
import org.fleetmail.core.preference.Preferences;
import org.fleetmail.core.secret.EnvironmentSecrets;
import org.fleetmail.core.secret.FirstOf;
import org.fleetmail.core.secret.KeyFileSecrets;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.PreferredVerifier;
import org.fleetmail.endpoint.Verifier;
import org.fleetmail.rollout.contact.Equipment;
import org.fleetmail.store.Store;
import org.fleetmail.store.StorePlace;

/**
 * One call of the program.
 *
 * @param parts what the commands are made of
 * @param terminal where it speaks
 * @param language what it speaks
 * @param data where this user's things are
 * @param environment variables of the process
 * @param clock the time
 * @param cancellation cancelled when the user interrupts
 * @param version version of the program
 */
public record Session(
        Parts parts,
        Terminal terminal,
        Locale language,
        DataFolder data,
        Map<String, String> environment,
        Clock clock,
        Cancellation cancellation,
        String version) {
    public Session withLanguage(Locale other) {
        return new Session(parts, terminal, other, data, environment, clock, cancellation, version);
    }

    /** The same with other places and variables. */
    public Session with(DataFolder folder, Map<String, String> variables) {
        return new Session(parts, terminal, language, folder, variables, clock, cancellation, version);
    }

    /** Secrets of unattended runs, the environment and then the key file; then those the console keeps in this system. */
    public Secrets secrets() {
        List<Secrets> stores = new ArrayList<>();
        stores.add(new EnvironmentSecrets(environment));
        stores.add(new KeyFileSecrets(data.secrets(), data.key()));
        stores.addAll(parts.secrets());
        return new FirstOf(stores);
    }

    /** What this user chose. */
    public Preferences preferences() {
        return Preferences.of(data.path());
    }

    /** Checks endpoints as this user prefers it. */
    public Verifier verifier() {
        return new PreferredVerifier(
                parts.verifier(), this::preferences, trouble -> terminal.err().line(trouble.in(language)));
    }

    /** With what devices are reached. */
    public Equipment equipment() {
        return new Equipment(parts.profiles(), parts.drivers(), secrets());
    }

    /** Where this user's store is. */
    public Outcome<StorePlace> storePlace() {
        return StorePlace.of(environment, data.path());
    }

    public Outcome<Store> openStore() {
        return storePlace().then(place -> Store.open(place, secrets(), clock));
    }

    /** Writes a line of the result. */
    public void print(String line) {
        terminal.out().line(line);
    }

    /** Writes a line beside the result. */
    public void tell(Sentence sentence) {
        terminal.err().line(sentence.in(language));
    }

    /** Says what prevented the command, and gives its status. */
    public int failed(Trouble trouble) {
        terminal.err().line(trouble.in(language));
        return cancellation.isCancelled()
                ? ExitStatus.INTERRUPTED.code()
                : ExitStatus.of(trouble).code();
    }

    /** The status of a command, or of the trouble that prevented it. */
    public int status(Outcome<Integer> outcome) {
        return switch (outcome) {
            case Outcome.Done<Integer>(Integer status) -> status;
            case Outcome.Failed<Integer>(Trouble trouble) -> failed(trouble);
        };
    }

    /** The status of a command that came to its end. */
    public int ended(boolean everythingWell) {
        if (cancellation.isCancelled()) {
            return ExitStatus.INTERRUPTED.code();
        }
        return everythingWell ? ExitStatus.DONE.code() : ExitStatus.FINDINGS.code();
    }

    /** Without the variables, which hold secrets. */
    @Override
    public String toString() {
        return "Session[" + data.path() + ", " + language + "]";
    }
}
