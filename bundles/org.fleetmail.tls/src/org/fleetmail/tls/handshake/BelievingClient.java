package org.fleetmail.tls.handshake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.Vector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.SingleResponse;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.tls.AbstractTlsClient;
import org.bouncycastle.tls.CertificateEntry;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.CertificateStatus;
import org.bouncycastle.tls.CertificateStatusRequest;
import org.bouncycastle.tls.CertificateStatusType;
import org.bouncycastle.tls.NameType;
import org.bouncycastle.tls.NamedGroup;
import org.bouncycastle.tls.OCSPStatusRequest;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SecurityParameters;
import org.bouncycastle.tls.ServerName;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.SignatureScheme;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsDHGroupVerifier;
import org.bouncycastle.tls.TlsExtensionsUtils;
import org.bouncycastle.tls.TlsServerCertificate;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.CipherSuites;
import org.fleetmail.tls.TlsHandshake;
import org.fleetmail.tls.certificate.CertificateReader;
import org.fleetmail.tls.certificate.ServerCertificate;

/** A TLS client that accepts any certificate, any key size and any old version, to look at them. */
final class BelievingClient extends AbstractTlsClient {
    private static final Integer SCT_EXTENSION = 18;
    private static final Integer SESSION_TICKET = 35;
    private static final ASN1ObjectIdentifier STAPLED_SCT = new ASN1ObjectIdentifier("1.3.6.1.4.1.11129.2.4.5");
    private static final ASN1ObjectIdentifier EMBEDDED_SCT = new ASN1ObjectIdentifier("1.3.6.1.4.1.11129.2.4.2");
    private static final int CHAIN = 100;
    private static final int MESSAGE = 1 << 18;
    private static final List<String> WEIGHT =
            List.of("TLS_AES", "TLS_CHACHA", "_ECDHE_", "_DHE_", "TLS_RSA_WITH_AES", "TLS_RSA");

    private final HandshakeWish wish;
    private volatile List<ServerCertificate> chain = List.of();
    private volatile Optional<String> staple = Optional.empty();
    private volatile boolean timestamps;
    private volatile boolean renegotiation;
    private volatile byte[] session = {};

    BelievingClient(BcTlsCrypto crypto, HandshakeWish wish) {
        super(crypto);
        this.wish = wish;
    }

    /** What the finished handshake showed. */
    TlsHandshake facts() {
        SecurityParameters parameters = context.getSecurityParametersConnection();
        org.fleetmail.tls.ProtocolVersion version = org.fleetmail.tls.ProtocolVersion.ofCode(
                        parameters.getNegotiatedVersion().getFullVersion())
                .orElseThrow();
        boolean modern = version == org.fleetmail.tls.ProtocolVersion.TLS_1_3;
        int group = parameters.getNegotiatedGroup();
        return new TlsHandshake(
                version,
                CipherSuite.of(parameters.getCipherSuite()),
                group < 0 ? Optional.empty() : Optional.of(org.fleetmail.tls.NamedGroup.of(group)),
                chain,
                staple,
                timestamps,
                modern || parameters.isExtendedMasterSecret(),
                modern || renegotiation,
                parameters.getCompressionAlgorithm() != 0,
                parameters.isEncryptThenMAC());
    }

    /** The identifier by which the session can be taken up again; empty for none. */
    byte[] session() {
        return session;
    }

    @Override
    public void notifySessionID(byte[] identifier) {
        session = identifier == null ? session : identifier.clone();
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return Stream.of(
                        ProtocolVersion.TLSv13,
                        ProtocolVersion.TLSv12,
                        ProtocolVersion.TLSv11,
                        ProtocolVersion.TLSv10,
                        ProtocolVersion.SSLv3)
                .filter(version -> version.getFullVersion() <= wish.newest().code())
                .filter(version -> version.getFullVersion() >= wish.oldest().code())
                .toArray(ProtocolVersion[]::new);
    }

    @Override
    protected int[] getSupportedCipherSuites() {
        int[] known = WEIGHT.stream()
                .flatMap(part -> CipherSuites.all().stream()
                        .filter(suite -> suite.name().contains(part))
                        .sorted(Comparator.comparing(suite -> !suite.authenticatedEncryption()))
                        .filter(suite -> !suite.anonymous() && !suite.withoutEncryption() && !suite.export()))
                .mapToInt(CipherSuite::code)
                .distinct()
                .toArray();
        return TlsUtils.getSupportedCipherSuites(getCrypto(), known);
    }

    @Override
    protected Vector<Integer> getSupportedGroups(@SuppressWarnings("rawtypes") Vector roles) {
        Vector<Integer> groups = new Vector<>();
        for (int group : new int[] {
            NamedGroup.x25519,
            NamedGroup.secp256r1,
            NamedGroup.secp384r1,
            NamedGroup.secp521r1,
            NamedGroup.x448,
            NamedGroup.X25519MLKEM768,
            NamedGroup.ffdhe2048,
            NamedGroup.ffdhe3072,
            NamedGroup.ffdhe4096
        }) {
            groups.add(group);
        }
        return groups;
    }

    @Override
    protected Vector<SignatureAndHashAlgorithm> getSupportedSignatureAlgorithms() {
        return wish.signatures().stream()
                .map(scheme -> SignatureScheme.getSignatureAndHashAlgorithm(scheme.code()))
                .collect(Collectors.toCollection(Vector::new));
    }

    @Override
    protected CertificateStatusRequest getCertificateStatusRequest() {
        return new CertificateStatusRequest(CertificateStatusType.ocsp, new OCSPStatusRequest(null, null));
    }

    @Override
    protected Vector<ServerName> getSNIServerNames() {
        return wish.serverName()
                .map(name -> new Vector<>(
                        List.of(new ServerName(NameType.host_name, name.getBytes(StandardCharsets.US_ASCII)))))
                .orElse(null);
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Hashtable getClientExtensions() throws IOException {
        Hashtable extensions = super.getClientExtensions();
        if (extensions != null) {
            extensions.put(SCT_EXTENSION, new byte[0]);
            extensions.put(SESSION_TICKET, new byte[0]);
        }
        return extensions;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void processServerExtensions(Hashtable extensions) throws IOException {
        super.processServerExtensions(extensions);
        if (extensions != null && extensions.containsKey(SCT_EXTENSION)) {
            timestamps = true;
        }
    }

    @Override
    public void notifySecureRenegotiation(boolean secure) {
        renegotiation = secure;
    }

    @Override
    public TlsDHGroupVerifier getDHGroupVerifier() {
        return group -> group.getP().bitLength() >= 256;
    }

    @Override
    public boolean shouldCheckSigAlgOfPeerCerts() {
        return false;
    }

    @Override
    public int getMaxCertificateChainLength() {
        return CHAIN;
    }

    @Override
    public int getMaxHandshakeMessageSize() {
        return MESSAGE;
    }

    @Override
    public boolean requiresCloseNotify() {
        return false;
    }

    @Override
    public TlsAuthentication getAuthentication() {
        return new TlsAuthentication() {
            @Override
            public void notifyServerCertificate(TlsServerCertificate certificate) throws IOException {
                look(certificate);
            }

            @Override
            public TlsCredentials getClientCredentials(CertificateRequest request) {
                return null;
            }
        };
    }

    private void look(TlsServerCertificate shown) throws IOException {
        CertificateEntry[] entries = shown.getCertificate().getCertificateEntryList();
        byte[][] encoded = new byte[entries.length][];
        for (int i = 0; i < entries.length; i++) {
            encoded[i] = entries[i].getCertificate().getEncoded();
        }
        chain = Arrays.stream(encoded).map(CertificateReader::describe).toList();
        if (entries.length > 0) {
            timestamps |= entries[0].getExtensions() != null
                    && entries[0].getExtensions().containsKey(SCT_EXTENSION);
            timestamps |= embedsTimestamps(entries[0].getCertificate());
        }
        CertificateStatus status = status(shown, entries);
        if (status != null && status.getStatusType() == CertificateStatusType.ocsp) {
            staple = Optional.of(
                    Base64.getEncoder().encodeToString(status.getOCSPResponse().getEncoded()));
            timestamps |= carriesTimestamps(status.getOCSPResponse());
        }
    }

    /** A message of its own up to TLS 1.2, beside the certificate in TLS 1.3 (RFC 8446 section 4.4.2.1). */
    private CertificateStatus status(TlsServerCertificate shown, CertificateEntry[] entries) throws IOException {
        Object beside = entries.length == 0 || entries[0].getExtensions() == null
                ? null
                : entries[0].getExtensions().get(TlsExtensionsUtils.EXT_status_request);
        return beside instanceof byte[] encoded
                ? CertificateStatus.parse(context, new ByteArrayInputStream(encoded))
                : shown.getCertificateStatus();
    }

    private static boolean carriesTimestamps(OCSPResponse response) {
        try {
            return response.getResponseBytes() != null
                    && Stream.of(BasicOCSPResponse.getInstance(response.getResponseBytes()
                                            .getResponse()
                                            .getOctets())
                                    .getTbsResponseData()
                                    .getResponses()
                                    .toArray())
                            .map(single -> SingleResponse.getInstance(single).getSingleExtensions())
                            .anyMatch(extensions -> extensions != null && extensions.getExtension(STAPLED_SCT) != null);
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException e) {
            return false;
        }
    }

    private static boolean embedsTimestamps(TlsCertificate certificate) throws IOException {
        Extensions extensions = Certificate.getInstance(certificate.getEncoded())
                .getTBSCertificate()
                .getExtensions();
        return extensions != null && extensions.getExtension(EMBEDDED_SCT) != null;
    }
}
