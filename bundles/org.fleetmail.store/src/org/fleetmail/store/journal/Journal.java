package org.fleetmail.store.journal;

import java.util.List;
import java.util.Optional;
import org.fleetmail.core.trouble.Outcome;

/**
 * What was done to devices: entries are added and never changed or removed. Thread-safe. Every method answers
 * {@code STORE-FAILED} when the store cannot be read or written, and {@code STORE-DAMAGED} when its file is damaged.
 */
public interface Journal {
    /** Adds an entry. When this returns, the entry is on the disk and survives a loss of power. */
    Outcome<JournalEntry> append(Draft draft);

    /** All entries of a run, oldest first. */
    Outcome<List<JournalEntry>> ofRun(String run);

    /** All entries about a device, oldest first. */
    Outcome<List<JournalEntry>> ofDevice(String device);

    /** When each device was about to be written last; those that never were are left out. */
    Outcome<List<Touch>> lastTouches();

    /** The entry at a place of the chain, from 1; empty where there is none. */
    Outcome<Optional<JournalEntry>> at(long sequence);

    /** Examines the whole chain and names the first entry that is not as it was written. */
    Outcome<ChainCheck> verify();
}
