package org.fleetmail.ui.internal.look;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.eclipse.jface.operation.IRunnableContext;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.ui.fleet.Statuses;

/** Work that a wizard or a window waits for, off the UI thread, with its progress bar. Nothing else can be done there meanwhile. */
public final class Wait {
    private Wait() {}

    /** What the work gave; empty where it failed, which a person is told. */
    public static <T> Optional<T> orTell(IRunnableContext context, Supplier<Outcome<T>> work) {
        return in(context, work).flatMap(outcome -> switch (outcome) {
            case Outcome.Done<T>(T value) -> Optional.of(value);
            case Outcome.Failed<T>(Trouble trouble) -> {
                Statuses.show(trouble);
                yield Optional.empty();
            }
        });
    }

    /** What the work gave; empty where it failed by a bug, which is in the Error Log then. */
    public static <T> Optional<T> in(IRunnableContext context, Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        try {
            context.run(true, false, monitor -> result.set(work.get()));
        } catch (InvocationTargetException e) {
            Statuses.log(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.ofNullable(result.get());
    }
}
