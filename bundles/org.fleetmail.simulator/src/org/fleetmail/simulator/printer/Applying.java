package org.fleetmail.simulator.printer;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.fleetmail.device.profile.Completion;
import org.snmp4j.PDU;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;

/**
 * What makes a printer use what was written to it: one number to one object; then another object tells how far it is, or
 * the printer restarts, or both. Any other number is refused with wrongValue.
 */
final class Applying implements ManagedObject {
    /** How long a printer is silent that restarts, and how long after that it says that it is not done. */
    static final Duration STEP = Duration.ofMillis(750);

    private final Completion completion;
    private final Runnable use;
    private final LongSupplier nanos;
    private long begunAt;
    private boolean begun;
    private boolean restarts;

    /**
     * @param use what it does when it begins
     * @param nanos the time, as of {@link System#nanoTime}
     */
    Applying(Completion completion, Runnable use, LongSupplier nanos) {
        this.completion = completion;
        this.use = use;
        this.nanos = nanos;
    }

    void into(ObjectTable table) {
        table.add(new OID(completion.start().oid()), this);
        completion
                .state()
                .ifPresent(state -> table.add(
                        new OID(state.oid()),
                        ManagedObject.readOnly(() -> new Integer32(isDone() ? done() : running()))));
    }

    /** Whether it has begun a restart since this was asked last. */
    boolean takeRestart() {
        boolean now = restarts;
        restarts = false;
        return now;
    }

    private boolean isDone() {
        return !begun || nanos.getAsLong() - begunAt >= STEP.multipliedBy(2).toNanos();
    }

    private int running() {
        return completion.running().stream().min(Integer::compare).orElseThrow();
    }

    private int done() {
        return IntStream.iterate(0, number -> number + 1)
                .filter(number -> !completion.running().contains(number)
                        && !completion.failed().contains(number))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Variable read() {
        return new Integer32(0);
    }

    @Override
    public int check(Variable value) {
        if (!(value instanceof Integer32 number)) {
            return PDU.wrongType;
        }
        return number.getValue() == completion.startValue() ? PDU.noError : PDU.wrongValue;
    }

    @Override
    public void write(Variable value) {
        begun = true;
        begunAt = nanos.getAsLong();
        restarts = completion.restarts();
        use.run();
    }
}
