package org.fleetmail.ui.internal.look;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.operation.IRunnableContext;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.ui.fleet.CancellableJob;
import org.fleetmail.ui.fleet.Errand;
import org.fleetmail.ui.fleet.Statuses;

/** Work that a wizard or a window waits for, off the UI thread, with its progress bar and a button to cancel. Nothing else can be done there meanwhile. */
public final class Wait {
    private Wait() {}

    /** What the work gave; empty where it failed, which a person is told, or was cancelled. */
    public static <T> Optional<T> orTell(IRunnableContext context, String name, Supplier<Outcome<T>> work) {
        return in(context, name, work).flatMap(outcome -> switch (outcome) {
            case Outcome.Done<T>(T value) -> Optional.of(value);
            case Outcome.Failed<T>(Trouble trouble) -> {
                Statuses.show(trouble);
                yield Optional.empty();
            }
        });
    }

    /**
     * What the work gave; empty where it failed by a bug, which is in the Error Log then, or was cancelled. Cancelled work is
     * left to itself and what it gives is thrown away, so it may not change what others see.
     *
     * @param name what is waited for
     */
    public static <T> Optional<T> in(IRunnableContext context, String name, Supplier<T> work) {
        Errand<T> errand = new Errand<>(name, work);
        await(context, errand);
        return errand.brought();
    }

    /**
     * The same with work that closes the connections it waits on when it is cancelled; it gives its result then, too.
     *
     * @param name what is waited for
     * @param work is told when it shall end
     */
    public static <T> Optional<T> cancellably(IRunnableContext context, String name, Function<Cancellation, T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        await(context, new CancellableJob(name) {
            @Override
            protected void work(IProgressMonitor monitor, Cancellation stop) {
                result.set(work.apply(stop));
            }
        });
        return Optional.ofNullable(result.get());
    }

    private static void await(IRunnableContext context, Job job) {
        job.setSystem(true);
        try {
            context.run(true, true, monitor -> {
                monitor.beginTask(job.getName(), IProgressMonitor.UNKNOWN);
                job.schedule();
                await(job, monitor);
            });
        } catch (InvocationTargetException e) {
            Statuses.log(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(Job job, IProgressMonitor monitor) throws InterruptedException {
        try {
            job.join(0, monitor);
        } catch (OperationCanceledException e) {
            job.cancel();
            job.join();
        }
    }
}
