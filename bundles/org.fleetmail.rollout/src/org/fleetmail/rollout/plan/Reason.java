package org.fleetmail.rollout.plan;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.profile.Words;

/**
 * Why something is as it is in a plan or a result.
 *
 * @param code which kind; it brings the sentence and the advice
 * @param detail facts of this case in both languages, may be empty; never a secret
 */
public record Reason(TroubleCode code, Words detail) {
    private static final Words NOTHING = Words.of("", "");

    public Reason {
        Objects.requireNonNull(code);
        Objects.requireNonNull(detail);
    }

    public static Reason of(TroubleCode code) {
        return new Reason(code, NOTHING);
    }

    /** A reason with facts that are the same in every language. */
    public static Reason of(TroubleCode code, String detail) {
        return new Reason(code, Words.of(detail, detail));
    }

    public static Reason of(TroubleCode code, Sentence detail) {
        return new Reason(code, words(detail));
    }

    public static Reason of(Trouble trouble) {
        return of(trouble.code(), trouble.detail());
    }

    /** This reason with one more fact. */
    Reason and(Optional<Words> fact) {
        return fact.map(more -> new Reason(
                        code, Words.of((detail.en() + " " + more.en()).strip(), (detail.ja() + more.ja()).strip())))
                .orElse(this);
    }

    /** What is so, with the facts. */
    public String text(Locale language) {
        String facts = detail.in(language);
        String sentence = code.sentence().in(language);
        return facts.isEmpty() ? sentence : sentence + " " + facts;
    }

    /** What to do. */
    public Sentence remedy() {
        return code.advice();
    }

    /** A sentence in both languages. */
    static Words words(Sentence sentence) {
        return Words.of(sentence.in(Locale.ENGLISH), sentence.in(Locale.JAPANESE));
    }
}
