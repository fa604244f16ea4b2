package org.fleetmail.device.profile;

import java.util.Locale;

/** A text of a profile in both languages. */
public record Words(String en, String ja) {
    public static Words of(String en, String ja) {
        return new Words(en, ja);
    }

    /** The text in a language; English where it is not Japanese. */
    public String in(Locale language) {
        return Locale.JAPANESE.getLanguage().equals(language.getLanguage()) ? ja : en;
    }

    @Override
    public String toString() {
        return en;
    }
}
