package org.fleetmail.simulator.printer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.fleetmail.core.secret.Secret;
import org.snmp4j.CommunityTarget;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.PDU;
import org.snmp4j.PDUv1;
import org.snmp4j.ScopedPDU;
import org.snmp4j.Snmp;
import org.snmp4j.Target;
import org.snmp4j.UserTarget;
import org.snmp4j.mp.MPv1;
import org.snmp4j.mp.MPv2c;
import org.snmp4j.mp.MPv3;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.security.AuthHMAC192SHA256;
import org.snmp4j.security.PrivAES128;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.security.SecurityProtocols.SecurityProtocolSet;
import org.snmp4j.security.USM;
import org.snmp4j.security.UsmUser;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;
import org.snmp4j.transport.DefaultUdpTransportMapping;

/** An SNMP manager for tests: SNMP4J as it comes. */
public final class Manager {
    private final DefaultUdpTransportMapping transport;
    private final Snmp snmp;
    private int timeoutMillis = 2_000;

    public Manager(PrinterAccess access) {
        MessageDispatcherImpl dispatcher = new MessageDispatcherImpl();
        USM usm = new USM(
                new SecurityProtocols(SecurityProtocolSet.maxCompatibility),
                new OctetString(MPv3.createLocalEngineID()),
                0);
        usm.addUser(new UsmUser(
                new OctetString(access.user()),
                AuthHMAC192SHA256.ID,
                octets(access.authPassphrase()),
                PrivAES128.ID,
                octets(access.privPassphrase())));
        dispatcher.addMessageProcessingModel(new MPv1());
        dispatcher.addMessageProcessingModel(new MPv2c());
        dispatcher.addMessageProcessingModel(new MPv3(usm));
        try {
            transport = new DefaultUdpTransportMapping();
            snmp = new Snmp(dispatcher, transport);
            snmp.listen();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OctetString octets(Secret secret) {
        return new OctetString(String.valueOf(secret.reveal()));
    }

    /** How long to wait for one answer; nothing is repeated. */
    public Manager patience(int millis) {
        timeoutMillis = millis;
        return this;
    }

    /** The answer, or null where none came in time. */
    public PDU get(SimulatedPrinter printer, Target<UdpAddress> target, String... oids) {
        PDU request = request(target, PDU.GET);
        Arrays.stream(oids).map(OID::new).map(VariableBinding::new).forEach(request::add);
        return ask(printer, target, request);
    }

    public PDU set(SimulatedPrinter printer, Target<UdpAddress> target, VariableBinding... bindings) {
        PDU request = request(target, PDU.SET);
        request.addAll(bindings);
        return ask(printer, target, request);
    }

    public PDU ask(SimulatedPrinter printer, Target<UdpAddress> target, PDU request) {
        target.setAddress(new UdpAddress(printer.address(), printer.port()));
        target.setTimeout(timeoutMillis);
        target.setRetries(0);
        try {
            return snmp.send(request, target).getResponse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static PDU request(Target<?> target, int type) {
        PDU request = switch (target.getVersion()) {
            case SnmpConstants.version1 -> new PDUv1();
            case SnmpConstants.version3 -> new ScopedPDU();
            default -> new PDU();
        };
        request.setType(type);
        return request;
    }

    public static VariableBinding binding(String oid, Variable value) {
        return new VariableBinding(new OID(oid), value);
    }

    public static Target<UdpAddress> v1(Secret community) {
        return community(community, SnmpConstants.version1);
    }

    public static Target<UdpAddress> v2c(Secret community) {
        return community(community, SnmpConstants.version2c);
    }

    private static Target<UdpAddress> community(Secret community, int version) {
        CommunityTarget<UdpAddress> target = new CommunityTarget<>();
        target.setCommunity(octets(community));
        target.setVersion(version);
        return target;
    }

    public static Target<UdpAddress> v3(PrinterAccess access) {
        UserTarget<UdpAddress> target = new UserTarget<>();
        target.setVersion(SnmpConstants.version3);
        target.setSecurityName(new OctetString(access.user()));
        target.setSecurityLevel(SecurityLevel.AUTH_PRIV);
        return target;
    }

    public void stop() {
        try {
            snmp.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
