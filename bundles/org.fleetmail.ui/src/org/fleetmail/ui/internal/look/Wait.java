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

    /**
     * The same with a button to cancel, which closes the connections the work waits on; it gives its result then, too.
     *
     * @param name what it is called among the work of the background
     * @param work is told when it shall end
     */
    public static <T> Optional<T> cancellably(IRunnableContext context, String name, Function<Cancellation, T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        CancellableJob job = new CancellableJob(name) {
            @Override
            protected void work(IProgressMonitor monitor, Cancellation stop) {
                result.set(work.apply(stop));
            }
        };
        job.setSystem(true);
        try {
            context.run(true, true, monitor -> {
                monitor.beginTask(name, IProgressMonitor.UNKNOWN);
                job.schedule();
                await(job, monitor);
            });
        } catch (InvocationTargetException e) {
            Statuses.log(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.ofNullable(result.get());
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
