package org.fleetmail.rollout.secret;

import java.util.SortedSet;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.core.trouble.Outcome;

/** Secrets in which one name stands for another. */
record Renamed(Secrets secrets, String from, String to) implements Secrets {
    @Override
    public Outcome<Secret> find(String name) {
        return secrets.find(name.equals(from) ? to : name);
    }

    @Override
    public Outcome<Void> keep(String name, Secret secret) {
        return secrets.keep(name, secret);
    }

    @Override
    public Outcome<Void> forget(String name) {
        return secrets.forget(name);
    }

    @Override
    public Outcome<SortedSet<String>> names() {
        return secrets.names();
    }

    @Override
    public boolean writable() {
        return secrets.writable();
    }
}
