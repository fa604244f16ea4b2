package org.fleetmail.device.snmp;

import java.util.SortedMap;
import java.util.TreeMap;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.snmp4j.PDU;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/** Walks columns of tables, one row after the other. */
final class Columns {
    private static final int MOST_ROWS = 500;

    private final SnmpSession session;
    private final Peer peer;
    private final Cancellation cancellation;

    Columns(SnmpSession session, Peer peer, Cancellation cancellation) {
        this.session = session;
        this.peer = peer;
        this.cancellation = cancellation;
    }

    /** The values of a column by the index of the row; a device that goes on for ever, or backwards, is not followed. */
    Outcome<SortedMap<OID, Variable>> walk(OID column) {
        SortedMap<OID, Variable> rows = new TreeMap<>();
        OID last = column;
        while (rows.size() < MOST_ROWS) {
            switch (session.next(peer, last, cancellation)) {
                case Answer.None none -> {
                    return Outcome.failed(none.trouble());
                }
                case Answer.Error error
                when error.status() == PDU.noSuchName -> {
                    return Outcome.done(rows);
                }
                case Answer.Error error -> {
                    return Outcome.failed(Statuses.ofRead(error.status(), peer.where(), column));
                }
                case Answer.Values values -> {
                    VariableBinding next = values.bindings().getFirst();
                    if (next.isException() || !next.getOid().startsWith(column)) {
                        return Outcome.done(rows);
                    }
                    if (next.getOid().compareTo(last) <= 0) {
                        return endless(column);
                    }
                    last = next.getOid();
                    rows.put(last.getSuffix(column), next.getVariable());
                }
            }
        }
        return endless(column);
    }

    private Outcome<SortedMap<OID, Variable>> endless(OID column) {
        return Outcome.failed(
                Trouble.of(TroubleCode.SNMP_ANSWER, peer.where(), SnmpSession.say("endless", column.toString())));
    }
}
