package org.fleetmail.device.setting;

import java.util.Optional;
import org.fleetmail.core.text.Sentence;

/** A text that was checked against the type of a setting. */
public sealed interface Checked {
    /** It fits; the value in its canonical spelling. */
    record Fit(String value) implements Checked {}

    /** It does not, and why. */
    record Unfit(Sentence reason) implements Checked {}

    static Checked fit(String value) {
        return new Fit(value);
    }

    static Checked unfit(String key, Object... arguments) {
        return new Unfit(Sentence.of(Checked.class, key, arguments));
    }

    /** The canonical spelling where it fits. */
    default Optional<String> toOptional() {
        return this instanceof Fit fit ? Optional.of(fit.value()) : Optional.empty();
    }
}
