package org.fleetmail.rollout.proof;

import java.util.Locale;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.device.profile.Words;

/** A trouble in both languages, for the journal. */
final class TroubleWords {
    private TroubleWords() {}

    static Words of(Trouble trouble) {
        return Words.of(said(trouble, Locale.ENGLISH), said(trouble, Locale.JAPANESE));
    }

    private static String said(Trouble trouble, Locale language) {
        String sentence = trouble.code().sentence().in(language);
        return trouble.detail().isEmpty()
                ? sentence
                : sentence + " " + trouble.detail().in(language);
    }
}
