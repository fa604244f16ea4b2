package org.fleetmail.simulator.printer;

import org.snmp4j.PDU;
import org.snmp4j.smi.VariableBinding;

/** Says in version 1 what was found in the terms of version 2 (RFC 3584 section 4.4). */
final class Version1 {
    private Version1() {}

    static PDU of(PDU request, PDU answer) {
        if (answer.getErrorStatus() != PDU.noError) {
            return CommandAnswers.failed(request, status(answer.getErrorStatus()), answer.getErrorIndex());
        }
        for (int i = 0; i < answer.size(); i++) {
            VariableBinding binding = answer.get(i);
            if (binding.isException()) {
                return CommandAnswers.failed(request, PDU.noSuchName, i + 1);
            }
        }
        return answer;
    }

    static int status(int status) {
        return switch (status) {
            case PDU.wrongValue, PDU.wrongEncoding, PDU.wrongType, PDU.wrongLength, PDU.inconsistentValue ->
                PDU.badValue;
            case PDU.noAccess, PDU.notWritable, PDU.noCreation, PDU.inconsistentName, PDU.authorizationError ->
                PDU.noSuchName;
            case PDU.resourceUnavailable, PDU.commitFailed, PDU.undoFailed -> PDU.genErr;
            default -> status;
        };
    }
}
