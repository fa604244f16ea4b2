package org.fleetmail.ui.internal.look;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.runtime.Platform;
import org.fleetmail.ui.fleet.Later;

/** Arranges the rows of a table; very many of them off the UI thread, so that nobody who clicks meanwhile has to wait. */
public final class Arrangement<R> {
    private static final int FEW = 500;

    private final LiveTable<R> table;
    private long asked;
    private volatile long shown;
    private Runnable afterwards = () -> {};

    public Arrangement(LiveTable<R> table) {
        this.table = table;
    }

    /** Does something whenever rows were shown. */
    public void onShow(Runnable action) {
        afterwards = action;
    }

    /**
     * Shows rows as a listing says: a few at once, many soon, and of these first what is in sight. Nothing older is shown
     * afterwards.
     *
     * @param listing may be asked on another thread
     */
    public void show(Listing<R> listing, List<R> rows) {
        long mine = ++asked;
        if (rows.size() <= FEW) {
            show(mine, listing.of(rows));
            return;
        }
        int reach = table.reach();
        CompletableFuture.runAsync(() -> arrange(mine, listing, rows, reach)).exceptionally(fault -> {
            Platform.getLog(Arrangement.class).error(fault.getMessage(), fault);
            return null;
        });
    }

    private void arrange(long mine, Listing<R> listing, List<R> rows, int reach) {
        List<R> chosen = listing.chosen(rows);
        if (reach <= FEW && FEW < chosen.size()) {
            listing.beginning(reach, chosen).ifPresent(lines -> soon(mine, lines));
        }
        if (mine >= shown) {
            soon(mine, listing.lines(chosen));
        }
    }

    private void soon(long mine, List<Line<R>> lines) {
        Later.in(table.control(), () -> show(mine, lines));
    }

    private void show(long number, List<Line<R>> lines) {
        if (number >= shown && !table.control().isDisposed()) {
            shown = number;
            table.show(lines);
            afterwards.run();
        }
    }
}
