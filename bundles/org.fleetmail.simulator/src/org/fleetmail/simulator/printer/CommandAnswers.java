package org.fleetmail.simulator.printer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.core.secret.Secret;
import org.snmp4j.PDU;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.VariableBinding;

/** Answers the requests to one printer (RFC 3416 section 4.2; for version 1 RFC 3584 section 4). */
final class CommandAnswers {
    private static final int MAX_BINDINGS = 128;
    private static final int HEADER_ROOM = 64;

    private final ObjectTable objects;
    private final PrinterAccess access;
    private final SetRequests sets;

    CommandAnswers(ObjectTable objects, PrinterAccess access, SetRequests sets) {
        this.objects = objects;
        this.access = access;
        this.sets = sets;
    }

    private enum Right {
        NONE,
        READ,
        WRITE
    }

    /** The answer; empty for who has no right to one, as devices keep silent about a wrong community. */
    Optional<PDU> answer(PDU request, Requester requester) {
        Right right = right(requester);
        if (right == Right.NONE) {
            return requester.isV3() ? Optional.of(failed(request, PDU.authorizationError, 0)) : Optional.empty();
        }
        if (request.size() > MAX_BINDINGS) {
            return Optional.of(failed(request, PDU.tooBig, 0));
        }
        return perform(request, requester, right == Right.WRITE)
                .map(answer -> requester.isV1() ? Version1.of(request, answer) : fitted(request, answer, requester));
    }

    private Optional<PDU> perform(PDU request, Requester requester, boolean mayWrite) {
        PDU answer = answerTo(request);
        switch (request.getType()) {
            case PDU.GET -> get(request, answer);
            case PDU.GETNEXT -> next(request, answer);
            case PDU.GETBULK -> bulk(request, answer, requester.maxAnswer());
            case PDU.SET -> sets.answer(request, answer, mayWrite);
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(answer);
    }

    private Right right(Requester requester) {
        if (requester.isV3()) {
            return requester.securityLevel() == SecurityLevel.AUTH_PRIV ? Right.WRITE : Right.NONE;
        }
        if (same(requester.name(), access.writeCommunity())) {
            return Right.WRITE;
        }
        return same(requester.name(), access.readCommunity()) ? Right.READ : Right.NONE;
    }

    private static boolean same(OctetString name, Secret secret) {
        return MessageDigest.isEqual(name.getValue(), secret.reveal(StandardCharsets.UTF_8));
    }

    private void get(PDU request, PDU answer) {
        for (VariableBinding asked : request.getVariableBindings()) {
            answer.add(read(asked.getOid()));
        }
    }

    private VariableBinding read(OID oid) {
        return objects.find(oid)
                .map(object -> new VariableBinding(oid, object.read()))
                .orElseGet(() -> new VariableBinding(oid, Null.noSuchObject));
    }

    private void next(PDU request, PDU answer) {
        for (VariableBinding asked : request.getVariableBindings()) {
            answer.add(after(asked.getOid()));
        }
    }

    private VariableBinding after(OID oid) {
        Optional<Map.Entry<OID, ManagedObject>> found = objects.after(oid);
        return found.map(entry ->
                        new VariableBinding(entry.getKey(), entry.getValue().read()))
                .orElseGet(() -> new VariableBinding(oid, Null.endOfMibView));
    }

    private void bulk(PDU request, PDU answer, int maxAnswer) {
        int single = Math.clamp(request.getNonRepeaters(), 0, request.size());
        for (int i = 0; i < single; i++) {
            answer.add(after(request.get(i).getOid()));
        }
        OID[] columns = request.getVariableBindings().stream()
                .skip(single)
                .map(VariableBinding::getOid)
                .toArray(OID[]::new);
        for (int row = 0; row < request.getMaxRepetitions() && hasRoom(columns, answer, maxAnswer); row++) {
            for (int i = 0; i < columns.length; i++) {
                VariableBinding found = after(columns[i]);
                columns[i] = found.getOid();
                answer.add(found);
            }
        }
    }

    private static boolean hasRoom(OID[] columns, PDU answer, int maxAnswer) {
        int row = columns.length;
        return row > 0 && answer.size() + row <= MAX_BINDINGS && answer.getBERLength() + row * HEADER_ROOM < maxAnswer;
    }

    private static PDU fitted(PDU request, PDU answer, Requester requester) {
        boolean fits = answer.getBERLength() + HEADER_ROOM <= requester.maxAnswer();
        return fits ? answer : failed(request, PDU.tooBig, 0);
    }

    /** An answer without bindings. */
    static PDU answerTo(PDU request) {
        PDU answer = (PDU) request.clone();
        answer.clear();
        answer.setType(PDU.RESPONSE);
        answer.setRequestID(request.getRequestID());
        answer.setErrorStatus(PDU.noError);
        answer.setErrorIndex(0);
        return answer;
    }

    /** An answer that says what is wrong with which binding, from 1; 0: with the whole. */
    static PDU failed(PDU request, int status, int index) {
        PDU answer = answerTo(request);
        answer.addAll(request.getVariableBindings());
        answer.setErrorStatus(status);
        answer.setErrorIndex(index);
        return answer;
    }
}
