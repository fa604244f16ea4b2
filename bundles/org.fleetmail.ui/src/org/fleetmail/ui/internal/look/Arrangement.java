package org.fleetmail.ui.internal.look;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Table;

/** Arranges the rows of a table; very many of them off the UI thread, so that nobody who clicks meanwhile has to wait. */
public final class Arrangement<R> {
    private static final int FEW = 500;

    private final LiveTable<R> table;
    private long asked;
    private long shown;
    private Runnable afterwards = () -> {};

    public Arrangement(LiveTable<R> table) {
        this.table = table;
    }

    /** Does something whenever rows were shown. */
    public void onShow(Runnable action) {
        afterwards = action;
    }

    /**
     * Shows rows as a listing says: a few at once, many soon. Nothing older is shown afterwards.
     *
     * @param listing may be asked on another thread
     */
    public void show(Listing<R> listing, List<R> rows) {
        long mine = ++asked;
        if (rows.size() <= FEW) {
            show(mine, listing.of(rows));
            return;
        }
        Table control = table.control();
        CompletableFuture.supplyAsync(() -> listing.of(rows))
                .thenAccept(lines -> {
                    if (!control.isDisposed()) {
                        control.getDisplay().asyncExec(() -> show(mine, lines));
                    }
                })
                .exceptionally(fault -> {
                    Platform.getLog(Arrangement.class).error(fault.getMessage(), fault);
                    return null;
                });
    }

    private void show(long number, List<Line<R>> lines) {
        if (number > shown && !table.control().isDisposed()) {
            shown = number;
            table.show(lines);
            afterwards.run();
        }
    }
}
