package org.fleetmail.client.matrix;

import java.util.Locale;
import org.fleetmail.core.text.Sentence;

/** A text of our data in both languages. */
public record Wording(String en, String ja) {
    /** No text. */
    public static final Wording NONE = new Wording("", "");

    /** The text in a language; English where it is not Japanese. */
    public String in(Locale language) {
        return Locale.JAPANESE.getLanguage().equals(language.getLanguage()) ? ja : en;
    }

    /** As a sentence that can stand among others. */
    public Sentence sentence() {
        return Sentence.of(Wording.class, "wording", en, ja, 0);
    }

    @Override
    public String toString() {
        return en;
    }
}
