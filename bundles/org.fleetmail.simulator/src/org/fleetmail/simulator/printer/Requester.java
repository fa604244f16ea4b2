package org.fleetmail.simulator.printer;

import org.snmp4j.CommandResponderEvent;
import org.snmp4j.mp.MessageProcessingModel;
import org.snmp4j.smi.OctetString;

/**
 * Who asks.
 *
 * @param model version of the message
 * @param name community (v1, v2c) or user (v3)
 * @param securityLevel as in RFC 3411: 1 noAuthNoPriv, 2 authNoPriv, 3 authPriv
 * @param maxAnswer longest answer PDU it takes, in octets
 */
record Requester(int model, OctetString name, int securityLevel, int maxAnswer) {
    static Requester of(CommandResponderEvent<?> event) {
        return new Requester(
                event.getMessageProcessingModel(),
                new OctetString(event.getSecurityName()),
                event.getSecurityLevel(),
                event.getMaxSizeResponsePDU());
    }

    boolean isV1() {
        return model == MessageProcessingModel.MPv1;
    }

    boolean isV3() {
        return model == MessageProcessingModel.MPv3;
    }
}
