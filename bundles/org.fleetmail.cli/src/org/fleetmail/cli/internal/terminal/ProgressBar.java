package org.fleetmail.cli.internal.terminal;

/** A bar that is drawn over itself, for a terminal. */
final class ProgressBar implements Progress {
    private static final int CELLS = 30;
    private static final int LONGEST_LABEL = 36;
    private static final long SHORTEST_PAUSE_NANOS = 80_000_000;

    private final Output out;
    private long drawnAt;
    private boolean drawn;

    ProgressBar(Output out) {
        this.out = out;
    }

    @Override
    public synchronized void at(int done, int total, String latest) {
        long now = System.nanoTime();
        if (drawn && done < total && now - drawnAt < SHORTEST_PAUSE_NANOS) {
            return;
        }
        int filled = total == 0 ? CELLS : (int) ((long) CELLS * done / total);
        out.part("\r[" + "#".repeat(filled) + "-".repeat(CELLS - filled) + "] " + done + "/" + total + "  "
                + Plain.cut(latest, LONGEST_LABEL) + "\u001b[K");
        drawnAt = now;
        drawn = true;
    }

    @Override
    public synchronized void finish() {
        if (drawn) {
            out.part("\r\u001b[K");
            drawn = false;
        }
    }
}
