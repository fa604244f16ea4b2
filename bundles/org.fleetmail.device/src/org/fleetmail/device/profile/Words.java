package org.fleetmail.device.profile;

import java.util.Locale;
import org.fleetmail.core.text.Sentence;

/** A text of a profile in both languages. */
public record Words(String en, String ja) {
    public static Words of(String en, String ja) {
        return new Words(en, ja);
    }

    /** The text in a language; English where it is not Japanese. */
    public String in(Locale language) {
        return sentence().in(language);
    }

    /** The text as a sentence: the English messages take the first argument, the Japanese ones the second. */
    public Sentence sentence() {
        return Sentence.of(Words.class, "words", en, ja, 0);
    }

    @Override
    public String toString() {
        return en;
    }
}
