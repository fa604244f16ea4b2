package org.fleetmail.core.secret;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;

/** Secrets that end with the program: for tests and the virtual office. Thread-safe. */
public final class MemorySecrets implements Secrets {
    private final SortedMap<String, Secret> secrets = new TreeMap<>();

    @Override
    public synchronized Outcome<Secret> find(String name) {
        Secret secret = secrets.get(name);
        return secret == null ? Outcome.failed(Trouble.of(TroubleCode.SECRET_MISSING, name, "")) : Outcome.done(secret);
    }

    @Override
    public synchronized Outcome<Void> keep(String name, Secret secret) {
        secrets.put(name, secret);
        return Outcome.done(null);
    }

    @Override
    public synchronized Outcome<Void> forget(String name) {
        secrets.remove(name);
        return Outcome.done(null);
    }

    @Override
    public synchronized Outcome<SortedSet<String>> names() {
        return Outcome.done(new TreeSet<>(secrets.keySet()));
    }
}
