package org.fleetmail.device.snmp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.SortedMap;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/**
 * Rows of one table that are taken into use and given back (RowStatus, RFC 2579). A device with fixed rows has free ones
 * {@code notInService}; on another they are made with {@code createAndGo} and destroyed.
 */
final class Rows {
    private static final int ACTIVE = 1;
    private static final int NOT_IN_SERVICE = 2;
    private static final int CREATE_AND_GO = 4;
    private static final int DESTROY = 6;

    private final SnmpSession session;
    private final Peer peer;
    private final OID entry;
    private final Optional<Integer> device;
    private final Cancellation cancellation;
    private final List<VariableBinding> returns = new ArrayList<>();

    /** @param device first part of the index of each row, where there is one */
    Rows(SnmpSession session, Peer peer, OID entry, Optional<Integer> device, Cancellation cancellation) {
        this.session = session;
        this.peer = peer;
        this.entry = entry;
        this.device = device;
        this.cancellation = cancellation;
    }

    /**
     * Takes a row with these columns in one request and makes sure that it is ours: another manager may have taken it.
     *
     * @param mark column that tells it
     */
    Outcome<OID> take(Map<Integer, Variable> columns, int mark) {
        OID statuses = new OID(entry).append(Xcmi.ROW_STATUS);
        device.ifPresent(statuses::append);
        return new Columns(session, peer, cancellation).walk(statuses).then(rows -> take(rows, columns, mark));
    }

    private Outcome<OID> take(SortedMap<OID, Variable> rows, Map<Integer, Variable> columns, int mark) {
        Optional<OID> free = rows.entrySet().stream()
                .filter(row -> row.getValue().equals(new Integer32(NOT_IN_SERVICE)))
                .map(Entry::getKey)
                .findFirst();
        OID row = new OID();
        device.ifPresent(row::append);
        row.append(free.orElseGet(
                () -> new OID(new int[] {rows.isEmpty() ? 1 : rows.lastKey().last() + 1})));
        List<VariableBinding> bindings = new ArrayList<>();
        bindings.add(status(row, free.isPresent() ? ACTIVE : CREATE_AND_GO));
        columns.forEach((column, value) -> bindings.add(new VariableBinding(Xcmi.cell(entry, column, row), value)));
        Answer answer = session.set(peer, bindings, cancellation);
        if (answer instanceof Answer.Error error) {
            return Outcome.failed(Statuses.ofContended(
                    error.status(), peer.where(), bindings.getFirst().getOid()));
        } else if (answer instanceof Answer.None none && !none.processed()) {
            return Outcome.failed(none.trouble());
        }
        return confirm(row, mark, columns.get(mark), free.isPresent() ? NOT_IN_SERVICE : DESTROY);
    }

    private Outcome<OID> confirm(OID row, int mark, Variable wished, int giveBack) {
        List<VariableBinding> question = List.of(new VariableBinding(Xcmi.cell(entry, mark, row)));
        boolean ours = session.get(peer, question, new Cancellation()) instanceof Answer.Values values
                && values.bindings().getFirst().getVariable().equals(wished);
        if (!ours) {
            return Outcome.failed(
                    Trouble.of(TroubleCode.SNMP_BUSY, peer.where(), SnmpSession.say("row-not-ours", entry.toString())));
        }
        returns.addFirst(status(row, giveBack));
        return Outcome.done(row);
    }

    private VariableBinding status(OID row, int status) {
        return new VariableBinding(Xcmi.cell(entry, Xcmi.ROW_STATUS, row), new Integer32(status));
    }

    /** Gives back what was taken, also after a cancellation. A lock that cannot be given back ends by its own timer. */
    void giveBack() {
        returns.forEach(status -> session.set(peer, List.of(status), new Cancellation()));
        returns.clear();
    }
}
