package org.fleetmail.device.snmp;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fleetmail.model.AuthProtocol;
import org.fleetmail.model.PrivProtocol;
import org.snmp4j.security.AuthHMAC128SHA224;
import org.snmp4j.security.AuthHMAC192SHA256;
import org.snmp4j.security.AuthHMAC256SHA384;
import org.snmp4j.security.AuthHMAC384SHA512;
import org.snmp4j.security.AuthMD5;
import org.snmp4j.security.AuthSHA;
import org.snmp4j.security.AuthenticationProtocol;
import org.snmp4j.security.PrivAES128;
import org.snmp4j.security.PrivAES192;
import org.snmp4j.security.PrivAES256;
import org.snmp4j.security.PrivDES;
import org.snmp4j.security.PrivacyProtocol;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.security.SecurityProtocols.SecurityProtocolSet;

/** The protocols of SNMP v3: RFC 3414 (MD5, SHA-1, DES), RFC 3826 (AES), RFC 7860 (SHA-2). */
final class Protocols {
    private static final Map<AuthProtocol, AuthenticationProtocol> AUTHENTICATION =
            Stream.of(AuthProtocol.values()).collect(Collectors.toMap(Function.identity(), Protocols::made));
    private static final Map<PrivProtocol, PrivacyProtocol> PRIVACY =
            Stream.of(PrivProtocol.values()).collect(Collectors.toMap(Function.identity(), Protocols::made));

    private Protocols() {}

    static SecurityProtocols all() {
        SecurityProtocols protocols = new SecurityProtocols(SecurityProtocolSet.none);
        for (AuthProtocol protocol : AuthProtocol.values()) {
            protocols.addAuthenticationProtocol(of(protocol));
        }
        for (PrivProtocol protocol : PrivProtocol.values()) {
            protocols.addPrivacyProtocol(of(protocol));
        }
        return protocols;
    }

    static AuthenticationProtocol of(AuthProtocol protocol) {
        return AUTHENTICATION.get(protocol);
    }

    /** One for all messages: it keeps ciphers for their next use. */
    static PrivacyProtocol of(PrivProtocol protocol) {
        return PRIVACY.get(protocol);
    }

    private static AuthenticationProtocol made(AuthProtocol protocol) {
        return switch (protocol) {
            case MD5 -> new AuthMD5();
            case SHA1 -> new AuthSHA();
            case SHA224 -> new AuthHMAC128SHA224();
            case SHA256 -> new AuthHMAC192SHA256();
            case SHA384 -> new AuthHMAC256SHA384();
            case SHA512 -> new AuthHMAC384SHA512();
        };
    }

    private static PrivacyProtocol made(PrivProtocol protocol) {
        return switch (protocol) {
            case DES -> new PrivDES();
            case AES128 -> new PrivAES128();
            case AES192 -> new PrivAES192();
            case AES256 -> new PrivAES256();
        };
    }
}
