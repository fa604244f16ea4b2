package org.fleetmail.core.secret;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;

/**
 * Secrets in environment variables, for unattended runs: the secret {@code scan/tokyo} is in
 * {@code FLEETMAIL_SECRET_SCAN_TOKYO}. They are only read.
 */
public final class EnvironmentSecrets implements Secrets {
    private static final String PREFIX = "FLEETMAIL_SECRET_";

    private final Map<String, String> environment;

    /** Of this process: {@code new EnvironmentSecrets(System.getenv())}. */
    public EnvironmentSecrets(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** The variable of a name: in capitals of ASCII, every other character a low line. */
    public static String variable(String name) {
        return PREFIX
                + name.chars()
                        .map(c -> c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c)
                        .map(c -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' ? c : '_')
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
    }

    @Override
    public Outcome<Secret> find(String name) {
        String value = environment.getOrDefault(variable(name), "");
        return value.isEmpty()
                ? Outcome.failed(Trouble.of(TroubleCode.SECRET_MISSING, name, variable(name)))
                : Outcome.done(Secret.of(value));
    }

    @Override
    public Outcome<Void> keep(String name, Secret secret) {
        return readOnly(name);
    }

    @Override
    public Outcome<Void> forget(String name) {
        return readOnly(name);
    }

    private static Outcome<Void> readOnly(String name) {
        Sentence detail = Sentence.of(EnvironmentSecrets.class, "environment.read-only", variable(name));
        return Outcome.failed(Trouble.of(TroubleCode.SECRET_STORE, name, detail));
    }

    /** The names as the variables show them: {@code SCAN_TOKYO}. */
    @Override
    public Outcome<SortedSet<String>> names() {
        return Outcome.done(environment.keySet().stream()
                .filter(variable -> variable.startsWith(PREFIX) && variable.length() > PREFIX.length())
                .map(variable -> variable.substring(PREFIX.length()))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Override
    public boolean writable() {
        return false;
    }
}
