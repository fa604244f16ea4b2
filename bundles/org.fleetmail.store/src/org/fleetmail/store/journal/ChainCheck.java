package org.fleetmail.store.journal;

/** What an examination of the journal's chain found. */
public sealed interface ChainCheck {
    /**
     * Every entry is as it was written.
     *
     * @param entries how many there are
     * @param lastHash hash of the last; noted outside the store, it also proves that nothing was cut off the end
     */
    record Intact(long entries, String lastHash) implements ChainCheck {}

    /**
     * The chain is broken.
     *
     * @param sequence the first entry that is not as it was written
     * @param defect what is wrong with it
     */
    record Broken(long sequence, Defect defect) implements ChainCheck {}

    /** How a chain can be broken. */
    enum Defect {
        /** The entry does not have the hash its content asks for: it was changed. */
        CHANGED,
        /** The entry does not follow from the one before: one was removed, put in or exchanged. */
        NOT_CHAINED,
        /** The entry should be there and is not: the end was cut off. */
        MISSING
    }
}
