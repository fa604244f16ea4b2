package org.fleetmail.simulator.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Which faults a virtual office has.
 *
 * @param printers faults by the identity of a printer
 * @param shares how many of the printers that are not named have a fault, in percent, 0 to 100 each and in total
 * @param mail faults by the identity of a listener of the mail server
 */
public record Faults(
        SortedMap<String, List<Fault>> printers, List<Share> shares, SortedMap<String, List<MailFault>> mail) {
    /** So many printers, chosen by the seed, have this fault. */
    public record Share(Fault fault, int percent) {}

    public Faults {
        printers = new TreeMap<>(printers);
        shares = List.copyOf(shares);
        mail = new TreeMap<>(mail);
    }

    /** Everything works. */
    public static Faults none() {
        return new Faults(new TreeMap<>(), List.of(), new TreeMap<>());
    }

    /** One printer has faults. */
    public static Faults of(String printer, Fault... faults) {
        return new Faults(new TreeMap<>(Map.of(printer, List.of(faults))), List.of(), new TreeMap<>());
    }

    /**
     * The faults of a printer: its own, otherwise by chance at most one of the shares.
     *
     * @param random drawn from once for each printer, so that naming one does not change the others
     */
    public List<Fault> of(String printer, RandomGenerator random) {
        int drawn = random.nextInt(100);
        List<Fault> own = printers.get(printer);
        return own != null ? own : byChance(drawn);
    }

    private List<Fault> byChance(int drawn) {
        List<Fault> chosen = new ArrayList<>();
        int from = 0;
        for (Share share : shares) {
            if (drawn >= from && drawn < from + share.percent()) {
                chosen.add(share.fault());
            }
            from += share.percent();
        }
        return chosen;
    }

    /** The faults of a listener of the mail server. */
    public List<MailFault> ofMail(String listener) {
        return mail.getOrDefault(listener, List.of());
    }
}
