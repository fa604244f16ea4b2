package org.fleetmail.cli.internal.terminal;

/** A line now and then, for a file or a pipe: at every tenth part and at the end, and after ten seconds without one. */
final class ProgressLines implements Progress {
    private static final int PARTS = 10;
    private static final long LONGEST_PAUSE_NANOS = 10_000_000_000L;

    private final Output out;
    private final long startedAt = System.nanoTime();
    private long writtenAt = startedAt;
    private int part;

    ProgressLines(Output out) {
        this.out = out;
    }

    @Override
    public synchronized void at(int done, int total, String latest) {
        long now = System.nanoTime();
        int reached = total == 0 ? PARTS : (int) ((long) PARTS * done / total);
        if (reached > part || now - writtenAt > LONGEST_PAUSE_NANOS) {
            part = reached;
            writtenAt = now;
            out.line(done + "/" + total + "  " + Plain.cut(latest, 60));
        }
    }

    @Override
    public void finish() {
        // every line was ended when it was written
    }
}
