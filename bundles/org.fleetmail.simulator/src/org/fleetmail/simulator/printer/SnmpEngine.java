package org.fleetmail.simulator.printer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snmp4j.CommandResponder;
import org.snmp4j.CommandResponderEvent;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.MessageException;
import org.snmp4j.PDU;
import org.snmp4j.asn1.BERInputStream;
import org.snmp4j.mp.MPv3;
import org.snmp4j.mp.MessageProcessingModel;
import org.snmp4j.mp.StatusInformation;
import org.snmp4j.security.AuthHMAC192SHA256;
import org.snmp4j.security.PrivAES128;
import org.snmp4j.security.SecurityModels;
import org.snmp4j.security.USM;
import org.snmp4j.security.UsmTimeEntry;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;

/**
 * The SNMP engine of one printer (RFC 3411): messages in and out by SNMP4J's message processing and security models as
 * they are. The part for version 3 is made when it is first spoken.
 */
final class SnmpEngine {
    private static final Logger LOG = LoggerFactory.getLogger(SnmpEngine.class);
    private static final byte[] DOCUMENTATION_ENTERPRISE = {(byte) 0x80, 0, 0x7e, (byte) 0xd9, 4};
    private static final int MAX_ENGINE_ID = 32;

    private final MessageDispatcherImpl dispatcher = new MessageDispatcherImpl();
    private final SnmpProtocols protocols;
    private final PrinterAccess access;
    private final OctetString engineId;
    /** RFC 3414 section 2.2: more at each start of the same engine, so that managers who knew the last one follow. */
    private int boots = (int) Instant.now().getEpochSecond();

    private USM users;

    SnmpEngine(String printerId, SnmpProtocols protocols, PrinterAccess access, CommandAnswers answers) {
        this.protocols = protocols;
        this.access = access;
        engineId = engineId(printerId);
        dispatcher.addMessageProcessingModel(protocols.version1());
        dispatcher.addMessageProcessingModel(protocols.version2c());
        dispatcher.addCommandResponder(new Responder(answers));
    }

    /** RFC 3411 section 5, SnmpEngineID: under the enterprise number for documentation (RFC 5612), then a text. */
    private static OctetString engineId(String printerId) {
        byte[] text = ("SIMULATED " + printerId).getBytes(StandardCharsets.US_ASCII);
        OctetString id = new OctetString(DOCUMENTATION_ENTERPRISE);
        id.append(Arrays.copyOf(text, Math.min(text.length, MAX_ENGINE_ID - DOCUMENTATION_ENTERPRISE.length)));
        return id;
    }

    /** Takes a message; what there is to answer goes through the transport before this returns. */
    void process(byte[] message, InetSocketAddress peer, ReplyTransport transport) {
        if (users == null && isVersion3(message)) {
            addVersion3();
        }
        UdpAddress address = new UdpAddress(peer.getAddress(), peer.getPort());
        dispatcher.processMessage(transport, address, ByteBuffer.wrap(message), null);
    }

    /** Begins anew, as after a restart (RFC 3414 section 2.2). */
    void restart() {
        boots++;
        if (users != null) {
            users.setLocalEngine(engineId, boots, 0);
        }
    }

    private static boolean isVersion3(byte[] message) {
        try (BERInputStream stream = new BERInputStream(ByteBuffer.wrap(message))) {
            Integer32 version = MessageDispatcherImpl.getSnmpVersion(stream);
            return version != null && version.getValue() == MessageProcessingModel.MPv3;
        } catch (IOException e) {
            return false;
        }
    }

    private void addVersion3() {
        users = new USM(protocols.security(), engineId, boots, protocols.counters());
        users.setEngineDiscoveryEnabled(false);
        users.getTimeTable().addEntry(new UsmTimeEntry(engineId, boots, 0));
        addUser();
        dispatcher.addMessageProcessingModel(new MPv3(
                engineId.getValue(),
                null,
                protocols.security(),
                new SecurityModels().addSecurityModel(users),
                protocols.counters()));
    }

    private void addUser() {
        byte[] engine = engineId.getValue();
        MasterKeys keys = protocols.keys(access);
        users.addLocalizedUser(
                engine,
                new OctetString(access.user()),
                AuthHMAC192SHA256.ID,
                keys.auth(engine),
                PrivAES128.ID,
                keys.priv(engine));
    }

    /** Gives requests to the printer and its answers back. */
    private record Responder(CommandAnswers answers) implements CommandResponder {
        @Override
        public <A extends Address> void processPdu(CommandResponderEvent<A> event) {
            event.setProcessed(true);
            answers.answer(event.getPDU(), Requester.of(event)).ifPresent(answer -> send(event, answer));
        }

        private static <A extends Address> void send(CommandResponderEvent<A> event, PDU answer) {
            try {
                event.getMessageDispatcher()
                        .returnResponsePdu(
                                event.getMessageProcessingModel(),
                                event.getSecurityModel(),
                                event.getSecurityName(),
                                event.getSecurityLevel(),
                                answer,
                                event.getMaxSizeResponsePDU(),
                                event.getStateReference(),
                                new StatusInformation());
            } catch (MessageException e) {
                LOG.debug("An answer of a simulated printer was lost", e);
            }
        }
    }
}
