package org.fleetmail.device.web;

import org.fleetmail.core.text.Sentence;

/** The driver's own sentences. */
final class Words {
    private Words() {}

    static Sentence of(String key, Object... arguments) {
        return Sentence.of(Words.class, key, arguments);
    }
}
