package org.fleetmail.core.secret;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;

/**
 * Several stores, asked in order. A store that cannot be opened does not hide the next; its trouble is told when no other
 * has the secret. New secrets go to the first store that is written.
 */
public final class FirstOf implements Secrets {
    private final List<Secrets> stores;

    public FirstOf(List<? extends Secrets> stores) {
        this.stores = List.copyOf(stores);
    }

    @Override
    public Outcome<Secret> find(String name) {
        Trouble trouble = Trouble.of(TroubleCode.SECRET_MISSING, name, "");
        for (Secrets store : stores) {
            switch (store.find(name)) {
                case Outcome.Done<Secret> found -> {
                    return found;
                }
                case Outcome.Failed<Secret>(Trouble failed) -> trouble = worse(trouble, failed);
            }
        }
        return Outcome.failed(trouble);
    }

    private static Trouble worse(Trouble known, Trouble further) {
        return known.code() == TroubleCode.SECRET_MISSING && further.code() != TroubleCode.SECRET_MISSING
                ? further
                : known;
    }

    /**
     * Keeps it in the first store that is written, and takes an earlier value out of the others, where a program that asks
     * in another order would find it.
     */
    @Override
    public Outcome<Void> keep(String name, Secret secret) {
        List<Secrets> written = written();
        if (written.isEmpty()) {
            return Outcome.failed(Trouble.of(TroubleCode.SECRET_STORE, name, Sentence.of(FirstOf.class, "nowhere")));
        }
        return written.getFirst()
                .keep(name, secret)
                .then(kept -> forget(holding(written.subList(1, written.size()), name), name));
    }

    /** Those that can be asked and have a secret of this name. */
    private static List<Secrets> holding(List<Secrets> stores, String name) {
        return stores.stream()
                .filter(store -> store.names()
                        .toOptional()
                        .filter(names -> names.contains(name))
                        .isPresent())
                .toList();
    }

    /** Removes it from every store that is written. */
    @Override
    public Outcome<Void> forget(String name) {
        return forget(written(), name);
    }

    private static Outcome<Void> forget(List<Secrets> stores, String name) {
        Outcome<Void> outcome = Outcome.done(null);
        for (Secrets store : stores) {
            outcome = outcome.then(forgotten -> store.forget(name));
        }
        return outcome;
    }

    private List<Secrets> written() {
        return stores.stream().filter(Secrets::writable).toList();
    }

    @Override
    public Outcome<SortedSet<String>> names() {
        SortedSet<String> names = new TreeSet<>();
        for (Secrets store : stores) {
            switch (store.names()) {
                case Outcome.Done<SortedSet<String>>(SortedSet<String> some) -> names.addAll(some);
                case Outcome.Failed<SortedSet<String>> failed -> {
                    return failed;
                }
            }
        }
        return Outcome.done(names);
    }

    @Override
    public boolean writable() {
        return stores.stream().anyMatch(Secrets::writable);
    }
}
