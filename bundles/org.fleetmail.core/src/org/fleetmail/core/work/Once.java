package org.fleetmail.core.work;

import java.util.function.Supplier;

/**
 * A value that is made when it is first asked for, and kept.
 *
 * @param <T> what it is
 */
public final class Once<T> implements Supplier<T> {
    private Supplier<? extends T> making;
    private T value;

    private Once(Supplier<? extends T> making) {
        this.making = making;
    }

    /** What the other gives, asked once. */
    public static <T> Once<T> of(Supplier<? extends T> making) {
        return new Once<>(making);
    }

    @Override
    public synchronized T get() {
        if (making != null) {
            value = making.get();
            making = null;
        }
        return value;
    }
}
