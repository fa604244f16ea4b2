package org.fleetmail.device.profile;

import org.fleetmail.core.text.Sentence;

/** A setting's value in the words of a model, or why the model cannot have it. */
public sealed interface Encoded {
    /** It can be sent. */
    record Ready(ObjectValue value) implements Encoded {}

    /** It cannot; the reason never shows a secret. */
    record Unfit(Sentence reason) implements Encoded {}
}
