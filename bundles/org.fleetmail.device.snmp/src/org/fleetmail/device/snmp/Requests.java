package org.fleetmail.device.snmp;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.device.driver.Credentials.Auth;
import org.fleetmail.device.driver.Credentials.Community;
import org.fleetmail.device.driver.Credentials.Privacy;
import org.fleetmail.device.driver.Credentials.Snmp;
import org.fleetmail.device.driver.Credentials.User;
import org.snmp4j.CommunityTarget;
import org.snmp4j.DirectUserTarget;
import org.snmp4j.PDU;
import org.snmp4j.PDUv1;
import org.snmp4j.ScopedPDU;
import org.snmp4j.Target;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.security.AuthenticationProtocol;
import org.snmp4j.security.PrivacyProtocol;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/** Makes requests and addresses them, for each version of SNMP. */
final class Requests {
    private final MasterKeys keys;

    Requests(MasterKeys keys) {
        this.keys = keys;
    }

    static PDU request(Peer peer, int type, List<VariableBinding> bindings) {
        PDU pdu = switch (credentials(peer)) {
            case Community community -> community.v1() ? new PDUv1() : new PDU();
            case User user -> scoped(user);
        };
        pdu.setType(type);
        pdu.addAll(bindings);
        return pdu;
    }

    private static Snmp credentials(Peer peer) {
        return (Snmp) peer.target().credentials();
    }

    private static ScopedPDU scoped(User user) {
        ScopedPDU pdu = new ScopedPDU();
        pdu.setContextName(new OctetString(user.contextName()));
        return pdu;
    }

    /** Where and with what a request is sent. A SET goes out once, whatever happens to its answer. */
    Target<UdpAddress> target(Peer peer, int type) {
        Target<UdpAddress> target = switch (credentials(peer)) {
            case Community community -> community(peer, community, type);
            case User user -> user(peer, user);
        };
        target.setTimeout(peer.target().timeout().toMillis());
        target.setRetries(type == PDU.SET ? 0 : peer.target().retries());
        return target;
    }

    private static Target<UdpAddress> community(Peer peer, Community community, int type) {
        Secret secret = type == PDU.SET ? community.write() : community.read();
        CommunityTarget<UdpAddress> target =
                new CommunityTarget<>(peer.address(), new OctetString(secret.reveal(StandardCharsets.UTF_8)));
        target.setVersion(community.v1() ? SnmpConstants.version1 : SnmpConstants.version2c);
        return target;
    }

    private Target<UdpAddress> user(Peer peer, User user) {
        DirectUserTarget<UdpAddress> target = new DirectUserTarget<>();
        target.setVersion(SnmpConstants.version3);
        target.setAddress(peer.address());
        target.setAuthoritativeEngineID(peer.engine().getValue());
        target.setSecurityName(new OctetString(user.name()));
        target.setSecurityLevel(level(user).getSnmpValue());
        user.auth().ifPresent(auth -> {
            target.setAuthenticationProtocol(Protocols.of(auth.protocol()));
            target.setAuthenticationKey(new OctetString(authKey(auth, peer.engine())));
            user.privacy().ifPresent(privacy -> {
                target.setPrivacyProtocol(Protocols.of(privacy.protocol()));
                target.setPrivacyKey(new OctetString(privacyKey(auth, privacy, peer.engine())));
            });
        });
        return target;
    }

    private static SecurityLevel level(User user) {
        if (user.auth().isEmpty()) {
            return SecurityLevel.noAuthNoPriv;
        }
        return user.privacy().isEmpty() ? SecurityLevel.authNoPriv : SecurityLevel.authPriv;
    }

    private byte[] authKey(Auth auth, OctetString engine) {
        return keys.localised(auth.protocol(), auth.passphrase(), engine.getValue());
    }

    /** RFC 3414 and RFC 3826 cut the key to length; a digest that is too short is stretched. */
    private byte[] privacyKey(Auth auth, Privacy privacy, OctetString engine) {
        byte[] key = keys.localised(auth.protocol(), privacy.passphrase(), engine.getValue());
        PrivacyProtocol protocol = Protocols.of(privacy.protocol());
        if (key.length >= protocol.getMaxKeyLength()) {
            return Arrays.copyOf(key, protocol.getMaxKeyLength());
        }
        AuthenticationProtocol hash = Protocols.of(auth.protocol());
        return protocol.extendShortKey(key, new OctetString(), engine.getValue(), hash);
    }

    /** Overwrites the secrets of a target that was used. */
    static void wipe(Target<UdpAddress> target) {
        switch (target) {
            case CommunityTarget<UdpAddress> community -> wipe(community.getCommunity());
            case DirectUserTarget<UdpAddress> user -> {
                wipe(user.getAuthenticationKey());
                wipe(user.getPrivacyKey());
            }
            default -> {}
        }
    }

    /** Overwrites a variable that may hold a secret. */
    static void wipe(Variable variable) {
        if (variable instanceof OctetString secret) {
            Arrays.fill(secret.getValue(), (byte) 0);
        }
    }
}
