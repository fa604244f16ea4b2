package org.fleetmail.tls;

import java.util.Arrays;
import java.util.Optional;

/** The versions of SSL and TLS, oldest first. */
public enum ProtocolVersion {
    SSL_2("SSLv2", 0x0002),
    SSL_3("SSLv3", 0x0300),
    TLS_1_0("TLSv1", 0x0301),
    TLS_1_1("TLSv1.1", 0x0302),
    TLS_1_2("TLSv1.2", 0x0303),
    TLS_1_3("TLSv1.3", 0x0304);

    private final String id;
    private final int code;

    ProtocolVersion(String id, int code) {
        this.id = id;
        this.code = code;
    }

    /** The usual short name, for example {@code TLSv1.2}. */
    public String id() {
        return id;
    }

    /** The two bytes of the version on the wire. */
    public int code() {
        return code;
    }

    /** Whether it may still be used (RFC 8996 and RFC 9325: TLS 1.2 and 1.3). */
    public boolean current() {
        return compareTo(TLS_1_2) >= 0;
    }

    public static Optional<ProtocolVersion> ofCode(int code) {
        return Arrays.stream(values()).filter(version -> version.code == code).findFirst();
    }

    /** The version of a short name; {@code TLSv1.0} is understood too. */
    public static Optional<ProtocolVersion> ofId(String id) {
        String wanted = "TLSv1.0".equalsIgnoreCase(id) ? "TLSv1" : id;
        return Arrays.stream(values())
                .filter(version -> version.id.equalsIgnoreCase(wanted))
                .findFirst();
    }

    @Override
    public String toString() {
        return id;
    }
}
