package org.fleetmail.core.trouble;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.fleetmail.core.text.Sentence;

/**
 * An expected failure, as a value.
 *
 * @param code which kind
 * @param where what it happened to, for example {@code printer-3f (192.0.2.17)} or {@code office.fleet:12:40}
 * @param detail facts of this case, never a secret; may be empty
 * @param cause the exception behind it, if any
 */
public record Trouble(TroubleCode code, String where, Sentence detail, Optional<Throwable> cause) {
    public Trouble {
        Objects.requireNonNull(code);
        Objects.requireNonNull(where);
        Objects.requireNonNull(detail);
        Objects.requireNonNull(cause);
    }

    /** With facts in our own words, which are said in the language of the reader. */
    public static Trouble of(TroubleCode code, String where, Sentence detail) {
        return new Trouble(code, where, detail, Optional.empty());
    }

    /** With facts that are the same in every language: an answer, a name, a number; may be empty. */
    public static Trouble of(TroubleCode code, String where, String detail) {
        return of(code, where, Sentence.verbatim(detail));
    }

    /** With the message of an exception as its facts; never for exceptions whose message may hold a secret. */
    public static Trouble of(TroubleCode code, String where, Throwable cause) {
        String detail =
                Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
        return new Trouble(code, where, Sentence.verbatim(detail), Optional.of(cause));
    }

    public Next next() {
        return code.next();
    }

    /** Where, what happened, the facts, and what to do next, in one paragraph. */
    public String in(Locale language) {
        String key = detail.isEmpty() ? "trouble" : "trouble.detail";
        return Sentence.of(Trouble.class, key, where, code.sentence(), detail, code.advice(), code.id())
                .in(language);
    }
}
