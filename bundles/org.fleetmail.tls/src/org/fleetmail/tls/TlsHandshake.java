package org.fleetmail.tls;

import java.util.List;
import java.util.Optional;
import org.fleetmail.tls.certificate.ServerCertificate;

/**
 * What one finished handshake showed.
 *
 * @param version the negotiated version
 * @param suite the negotiated suite
 * @param group the group of the key exchange; empty for RSA key transport
 * @param chain certificates as sent, the server's own first; at most 100
 * @param stapledOcsp the OCSP response sent along (RFC 6066), DER in Base64
 * @param certificateTimestamps whether signed certificate timestamps came by extension, certificate or OCSP (RFC 6962)
 * @param extendedMasterSecret RFC 7627; always so in TLS 1.3
 * @param secureRenegotiation RFC 5746; always so in TLS 1.3
 * @param compression whether the stream is compressed (CRIME)
 * @param encryptThenMac RFC 7366
 */
public record TlsHandshake(
        ProtocolVersion version,
        CipherSuite suite,
        Optional<NamedGroup> group,
        List<ServerCertificate> chain,
        Optional<String> stapledOcsp,
        boolean certificateTimestamps,
        boolean extendedMasterSecret,
        boolean secureRenegotiation,
        boolean compression,
        boolean encryptThenMac) {
    public TlsHandshake {
        chain = List.copyOf(chain);
    }

    /** The server's own certificate; empty for an anonymous handshake. */
    public Optional<ServerCertificate> certificate() {
        return chain.stream().findFirst();
    }
}
