package org.fleetmail.device.snmp;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.snmp4j.CommandResponderEvent;
import org.snmp4j.PDU;
import org.snmp4j.Snmp.ReportHandler;
import org.snmp4j.mp.PduHandle;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.OID;

/**
 * Remembers the reports that came without authentication. Anybody can forge one, so it never ends a request (RFC 3412
 * 7.2.11); but where no answer follows, it tells why. The one report that is waited for is the answer to a probe for an
 * engine (RFC 3414 4).
 */
final class Complaints implements ReportHandler {
    private static final int MAX_REMEMBERED = 10_000;

    /** SNMP4J follows these by itself and sends the request again. */
    private static final Set<OID> ANSWERED =
            Set.of(SnmpConstants.usmStatsNotInTimeWindows, SnmpConstants.usmStatsUnknownEngineIDs);

    private final ReportHandler next;
    private final Map<Address, OID> last = new ConcurrentHashMap<>();
    private final Map<Address, Runnable> probes = new ConcurrentHashMap<>();

    Complaints(ReportHandler next) {
        this.next = next;
    }

    @Override
    public <A extends Address> void processReport(PduHandle handle, CommandResponderEvent<A> event) {
        PDU report = event.getPDU();
        Runnable probe = probes.remove(event.getPeerAddress());
        if (probe != null) {
            probe.run();
            return;
        }
        if (report.size() == 1 && !ANSWERED.contains(report.get(0).getOid()) && last.size() < MAX_REMEMBERED) {
            last.put(event.getPeerAddress(), report.get(0).getOid());
        }
        next.processReport(handle, event);
    }

    /** What to do once a device has told its engine. The library knows the engine by then, and need not ask again. */
    void onEngine(Address address, Runnable told) {
        probes.merge(address, told, Complaints::both);
    }

    private static Runnable both(Runnable one, Runnable other) {
        return () -> {
            one.run();
            other.run();
        };
    }

    /** Nobody waits for the engine of a device any more. */
    void noProbe(Address address) {
        probes.remove(address);
    }

    /** Forgets what a device complained about before. */
    void forget(Address address) {
        last.remove(address);
    }

    /** What a device complained about since, if it did. */
    Optional<OID> take(Address address) {
        return Optional.ofNullable(last.remove(address));
    }
}
