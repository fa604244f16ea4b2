package org.fleetmail.core.trouble;

import java.util.Optional;
import java.util.function.Function;

/** A value, or the trouble that prevented it. */
public sealed interface Outcome<T> {
    /** It worked. */
    record Done<T>(T value) implements Outcome<T> {}

    /** It did not, for an expected reason. */
    record Failed<T>(Trouble trouble) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> failed(Trouble trouble) {
        return new Failed<>(trouble);
    }

    default Optional<T> toOptional() {
        return switch (this) {
            case Done<T>(T value) -> Optional.of(value);
            case Failed<T> failed -> Optional.empty();
        };
    }

    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case Failed<T>(Trouble trouble) -> failed(trouble);
        };
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return then(value -> done(change.apply(value)));
    }
}
