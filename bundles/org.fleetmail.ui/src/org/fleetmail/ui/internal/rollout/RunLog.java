package org.fleetmail.ui.internal.rollout;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What happened in a run, newest last. Only so much is kept: everything is in the journal. Thread-safe. */
final class RunLog {
    /** So many entries are kept. */
    static final int MOST = 5_000;

    private final Deque<Entry> entries = new ArrayDeque<>();

    /**
     * Something that happened.
     *
     * @param at when
     * @param text what, in the language of the console
     */
    record Entry(Instant at, String text) {}

    synchronized void add(Instant at, String text) {
        if (entries.size() == MOST) {
            entries.removeFirst();
        }
        entries.addLast(new Entry(at, text));
    }

    synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }
}
