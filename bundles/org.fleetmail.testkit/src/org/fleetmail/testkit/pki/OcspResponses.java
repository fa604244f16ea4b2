package org.fleetmail.testkit.pki;

import java.io.IOException;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Makes OCSP responses (RFC 6960) about one certificate, right in every way unless something else is asked for. */
public final class OcspResponses {
    private final X509Certificate subject;
    private final X509Certificate issuer;
    private final PrivateKey signer;
    private final X509Certificate[] sentAlong;
    private final Instant producedAt;

    private OcspResponses(
            X509Certificate subject,
            X509Certificate issuer,
            PrivateKey signer,
            Instant producedAt,
            X509Certificate... sentAlong) {
        this.subject = subject;
        this.issuer = issuer;
        this.signer = signer;
        this.producedAt = producedAt;
        this.sentAlong = sentAlong;
    }

    static OcspResponses of(X509Certificate subject, X509Certificate issuer, PrivateKey issuerKey) {
        return new OcspResponses(subject, issuer, issuerKey, Instant.now());
    }

    /** Signed by somebody, whose certificate is sent along. */
    public OcspResponses signedBy(Credential somebody) {
        return new OcspResponses(
                subject, issuer, somebody.key(), producedAt, somebody.chain().getFirst());
    }

    /** Said at another time; it holds for a day from then. */
    public OcspResponses saidAt(Instant time) {
        return new OcspResponses(subject, issuer, signer, time, sentAlong);
    }

    public byte[] good() {
        return encode(CertificateStatus.GOOD, null);
    }

    /** Good, with a signed certificate timestamp (RFC 6962). */
    public byte[] goodWithTimestamp() {
        return encode(CertificateStatus.GOOD, new Extensions(Timestamps.extension(Timestamps.IN_OCSP_RESPONSE)));
    }

    /** Revoked a day before. */
    public byte[] revoked() {
        return encode(new RevokedStatus(Date.from(producedAt.minus(Duration.ofDays(1))), 1), null);
    }

    private byte[] encode(CertificateStatus status, Extensions extensions) {
        try {
            DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder().build();
            X509CertificateHolder holder = new JcaX509CertificateHolder(issuer);
            BasicOCSPRespBuilder builder = new BasicOCSPRespBuilder(
                    new RespID(new X500Name(issuer.getSubjectX500Principal().getName())));
            builder.addResponse(
                    new CertificateID(digests.get(CertificateID.HASH_SHA1), holder, subject.getSerialNumber()),
                    status,
                    Date.from(producedAt),
                    Date.from(producedAt.plus(Duration.ofDays(1))),
                    extensions);
            X509CertificateHolder[] along = new X509CertificateHolder[sentAlong.length];
            for (int i = 0; i < along.length; i++) {
                along[i] = new JcaX509CertificateHolder(sentAlong[i]);
            }
            String algorithm = signer.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
            return new OCSPRespBuilder()
                    .build(
                            OCSPRespBuilder.SUCCESSFUL,
                            builder.build(
                                    new JcaContentSignerBuilder(algorithm).build(signer), along, Date.from(producedAt)))
                    .getEncoded();
        } catch (OCSPException | OperatorCreationException | CertificateEncodingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
