package org.fleetmail.ui.internal.rollout;

/** Whether a person has agreed to a run: said why, and for a large one typed how many devices it changes. */
final class Consent {
    /** From so many devices on their number has to be typed. */
    static final int LARGE = 5;

    private Consent() {}

    static boolean isLarge(long devices) {
        return devices >= LARGE;
    }

    /**
     * Whether everything was said.
     *
     * @param devices how many will change; none is nothing to agree to
     * @param note why
     * @param typed the number that was typed
     */
    static boolean isGiven(long devices, String note, String typed) {
        boolean counted = !isLarge(devices) || typed.strip().equals(String.valueOf(devices));
        return devices > 0 && !note.isBlank() && counted;
    }
}
