package org.fleetmail.ui.fleet;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/**
 * Work in the background, done once, that brings something to show. Its progress is seen, and it can be cancelled: it ends at
 * once then, and what it still brings is thrown away. So it is for work that can be left to itself, above all to read.
 */
public final class Errand<T> extends Job {
    private final Supplier<T> work;
    private final CompletableFuture<T> brought = new CompletableFuture<>();
    private Runnable ended = () -> {};

    /**
     * An errand nobody was sent on yet.
     *
     * @param name what it is called among the work of the background
     * @param work runs on a thread of its own
     */
    public Errand(String name, Supplier<T> work) {
        super(name);
        this.work = work;
    }

    /** Begins it, and hands over on the UI thread what it brings, unless it was cancelled. */
    public static <T> Errand<T> begin(String name, Display display, Supplier<T> work, Consumer<T> then) {
        return begin(name, display, work, then, () -> {});
    }

    /** The same, and does something on the UI thread where it was cancelled. */
    public static <T> Errand<T> begin(
            String name, Display display, Supplier<T> work, Consumer<T> then, Runnable cancelled) {
        return new Errand<>(name, work).bringing(display, then, cancelled);
    }

    /** The same in front of the window when it takes longer than a moment, for what a person waits for. */
    public static <T> Errand<T> beginInFront(
            String name, Display display, Supplier<T> work, Consumer<T> then, Runnable cancelled) {
        Errand<T> errand = new Errand<>(name, work);
        errand.setUser(true);
        return errand.bringing(display, then, cancelled);
    }

    private Errand<T> bringing(Display display, Consumer<T> then, Runnable cancelled) {
        ended = () -> Later.on(display, () -> brought().ifPresentOrElse(then, cancelled));
        schedule();
        return this;
    }

    /** What it brought; empty where it has not ended, or was cancelled, or failed by a bug. */
    public Optional<T> brought() {
        return brought.isDone() && !brought.isCompletedExceptionally()
                ? Optional.ofNullable(brought.join())
                : Optional.empty();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
        Thread.ofVirtual().name(getName()).start(this::work);
        try {
            brought.join();
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (CompletionException e) {
            return Status.error(getName(), e.getCause());
        } finally {
            ended.run();
        }
    }

    private void work() {
        try {
            brought.complete(work.get());
        } catch (RuntimeException e) {
            brought.completeExceptionally(e);
        }
    }

    @Override
    protected void canceling() {
        brought.cancel(false);
    }
}
