package org.fleetmail.testkit.pki;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.Extension;

/** A list of one signed certificate timestamp (RFC 6962 section 3.3): well-formed, but by no log that exists. */
public final class Timestamps {
    static final ASN1ObjectIdentifier IN_CERTIFICATE = new ASN1ObjectIdentifier("1.3.6.1.4.1.11129.2.4.2");
    static final ASN1ObjectIdentifier IN_OCSP_RESPONSE = new ASN1ObjectIdentifier("1.3.6.1.4.1.11129.2.4.5");

    private static final int EXTENSION = 18;
    private static final int SIGNATURE = 70;
    /** In ClientHello, in ServerHello up to TLS 1.2, beside the certificate in TLS 1.3; as OpenSSL numbers them. */
    private static final int PLACES = 0x80 | 0x100 | 0x1000;

    private Timestamps() {}

    /** A file for {@code openssl s_server -serverinfo}, which sends the list as a TLS extension in every version. */
    public static String serverInfo() {
        byte[] list = list();
        byte[] info = ByteBuffer.allocate(8 + list.length)
                .putInt(PLACES)
                .putShort((short) EXTENSION)
                .putShort((short) list.length)
                .put(list)
                .array();
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(info);
        return "-----BEGIN SERVERINFOV2 FOR CT-----\n" + body + "\n-----END SERVERINFOV2 FOR CT-----\n";
    }

    static Extension extension(ASN1ObjectIdentifier place) {
        try {
            return new Extension(place, false, new DEROctetString(list()).getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] list() {
        int length = 1 + 32 + 8 + 2 + 2 + 2 + SIGNATURE;
        return ByteBuffer.allocate(4 + length)
                .putShort((short) (length + 2))
                .putShort((short) length)
                .put(new byte[33])
                .putLong(Instant.now().toEpochMilli())
                .putShort((short) 0)
                .put(new byte[] {4, 3})
                .putShort((short) SIGNATURE)
                .put(new byte[SIGNATURE])
                .array();
    }
}
