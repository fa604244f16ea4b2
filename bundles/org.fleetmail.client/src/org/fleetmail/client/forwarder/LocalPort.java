package org.fleetmail.client.forwarder;

import java.util.Set;
import java.util.stream.IntStream;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;

/**
 * The port on which a forwarder waits for the mail client of the same PC: four decimal digits, because old Outlooks take
 * no more.
 */
public record LocalPort(int number) {
    /** What the sources use for POP3. */
    public static final LocalPort USUAL = new LocalPort(3999);

    private static final int LOWEST = 1000;
    private static final int HIGHEST = 9999;

    public LocalPort {
        if (!fits(number)) {
            throw new IllegalArgumentException(Integer.toString(number));
        }
    }

    /** A port, or why it cannot be used. */
    public static Outcome<LocalPort> of(int number, Set<Integer> taken) {
        if (!fits(number)) {
            return refused(number, "port.digits");
        }
        return taken.contains(number) ? refused(number, "port.taken") : Outcome.done(new LocalPort(number));
    }

    /** The usual port, or the next one upwards that is free. */
    public static LocalPort free(Set<Integer> taken) {
        return IntStream.rangeClosed(USUAL.number, HIGHEST)
                .filter(number -> !taken.contains(number))
                .mapToObj(LocalPort::new)
                .findFirst()
                .orElseThrow();
    }

    private static boolean fits(int number) {
        return number >= LOWEST && number <= HIGHEST;
    }

    private static Outcome<LocalPort> refused(int number, String why) {
        String where = Integer.toString(number);
        return Outcome.failed(Trouble.of(TroubleCode.VALUE_UNFIT, where, Sentence.of(LocalPort.class, why)));
    }
}
