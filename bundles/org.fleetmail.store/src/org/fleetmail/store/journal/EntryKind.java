package org.fleetmail.store.journal;

/** What an entry of the journal says. The names are stored, so they never change. */
public enum EntryKind {
    /** A run began; the body holds who, why and the plan's hash. */
    RUN_STARTED,
    /** A wave began; the body holds its name and its devices. */
    WAVE_STARTED,
    /** A device is about to be written; the body holds every value before and the values to write. */
    INTENT,
    /** What became of an intent; the body holds the result and the values read back. */
    OUTCOME,
    /** A changed device was tried; the body holds whether it can send. */
    PROOF,
    /** A gate opened or stayed shut; the body holds why. */
    GATE,
    /** Somebody paused a run. */
    RUN_PAUSED,
    /** Somebody let a paused run go on. */
    RUN_CONTINUED,
    /** A run was continued after an interruption. */
    RUN_RESUMED,
    /** A run ended; the body holds the counts. */
    RUN_FINISHED
}
