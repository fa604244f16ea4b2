package org.fleetmail.store.run;

/**
 * The right to work on something alone. The operating system gives it back when the process dies, however it dies, so
 * that {@code resume} never has to wait for a time-out.
 */
public interface RunLock extends AutoCloseable {
    @Override
    void close();
}
