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
 * 7.2.11); but where no answer follows, it tells why.
 */
final class Complaints implements ReportHandler {
    private static final int MAX_REMEMBERED = 10_000;

    /** SNMP4J follows these by itself and sends the request again. */
    private static final Set<OID> ANSWERED =
            Set.of(SnmpConstants.usmStatsNotInTimeWindows, SnmpConstants.usmStatsUnknownEngineIDs);

    private final ReportHandler next;
    private final Map<Address, OID> last = new ConcurrentHashMap<>();

    Complaints(ReportHandler next) {
        this.next = next;
    }

    @Override
    public <A extends Address> void processReport(PduHandle handle, CommandResponderEvent<A> event) {
        PDU report = event.getPDU();
        if (report.size() == 1 && !ANSWERED.contains(report.get(0).getOid()) && last.size() < MAX_REMEMBERED) {
            last.put(event.getPeerAddress(), report.get(0).getOid());
        }
        next.processReport(handle, event);
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
