package org.fleetmail.rollout.plan;

import org.fleetmail.core.text.Sentence;

/** What a plan means for one device. */
public enum ItemState {
    /** Settings will be written. */
    CHANGE,
    /** It has what it shall have. */
    NOTHING_TO_DO,
    /** Writing would do harm or cannot work; the reasons say why. */
    BLOCKED,
    /** Nothing can be written, but a person has something to do at the device. */
    HAND_WORK,
    /** It does not answer. */
    UNREACHABLE,
    /** The access data are missing or wrong. */
    CREDENTIALS_NEEDED;

    public Sentence label() {
        return Sentence.of(ItemState.class, "state." + name());
    }
}
