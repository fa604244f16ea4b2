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
public record Trouble(TroubleCode code, String where, String detail, Optional<Throwable> cause) {
    public Trouble {
        Objects.requireNonNull(code);
        Objects.requireNonNull(where);
        Objects.requireNonNull(detail);
        Objects.requireNonNull(cause);
    }

    public static Trouble of(TroubleCode code, String where, String detail) {
        return new Trouble(code, where, detail, Optional.empty());
    }

    public static Trouble of(TroubleCode code, String where, Throwable cause) {
        String detail = Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
        return new Trouble(code, where, detail, Optional.of(cause));
    }

    public Next next() {
        return code.next();
    }

    /** Where, what happened, the facts, and what to do next, in one paragraph. */
    public String in(Locale language) {
        return Sentence.of(Trouble.class, detail.isEmpty() ? "trouble" : "trouble.detail",
                        where, code.sentence(), detail, code.advice(), code.id())
                .in(language);
    }
}
