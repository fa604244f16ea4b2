package org.fleetmail.cli.internal.terminal;

/** A line now and then, for a file or a pipe: what is over soon writes none. */
final class ProgressLines implements Progress {
    private static final long PAUSE_NANOS = 5_000_000_000L;
    private static final int LONGEST_LABEL = 60;

    private final Output out;
    private final long pauseNanos;
    private long writtenAt = System.nanoTime();

    ProgressLines(Output out) {
        this(out, PAUSE_NANOS);
    }

    ProgressLines(Output out, long pauseNanos) {
        this.out = out;
        this.pauseNanos = pauseNanos;
    }

    @Override
    public synchronized void at(int done, int total, String latest) {
        long now = System.nanoTime();
        if (now - writtenAt > pauseNanos) {
            writtenAt = now;
            out.line(done + "/" + total + "  " + Plain.cut(latest, LONGEST_LABEL));
        }
    }

    @Override
    public void finish() {
        // every line was ended when it was written
    }
}
