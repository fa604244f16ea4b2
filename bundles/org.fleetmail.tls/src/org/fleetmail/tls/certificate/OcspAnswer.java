package org.fleetmail.tls.certificate;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.RevokedInfo;
import org.bouncycastle.asn1.ocsp.SingleResponse;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** Reads and checks OCSP responses (RFC 6960), stapled or fetched. */
final class OcspAnswer {
    private static final String OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";
    private static final Duration CLOCKS = Duration.ofMinutes(10);
    private static final Duration WITHOUT_END = Duration.ofDays(7);
    private static final int GOOD = 0;
    private static final int REVOKED = 1;
    private static final int MOST_ANSWERS = 100;
    private static final int MOST_SIGNERS = 5;

    private final Revocation.Source source;
    private final X509Certificate certificate;
    private final X509Certificate issuer;
    private final Instant at;

    OcspAnswer(Revocation.Source source, X509Certificate certificate, X509Certificate issuer, Instant at) {
        this.source = source;
        this.certificate = certificate;
        this.issuer = issuer;
        this.at = at;
    }

    /** What a response in DER says; what is malformed, not signed by the issuer or too old says nothing. */
    Revocation read(byte[] der) {
        try {
            OCSPResponse response = OCSPResponse.getInstance(der);
            int status = response.getResponseStatus().getIntValue();
            if (status != 0) {
                return unknown("refused-" + status);
            }
            BasicOCSPResponse basic = BasicOCSPResponse.getInstance(
                    response.getResponseBytes().getResponse().getOctets());
            return signed(basic)
                    ? mine(basic).map(this::said).orElse(unknown("other-certificate"))
                    : unknown("not-signed-by-issuer");
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            return unknown("malformed");
        }
    }

    private Optional<SingleResponse> mine(BasicOCSPResponse basic) {
        ASN1Sequence responses = basic.getTbsResponseData().getResponses();
        return Stream.iterate(0, i -> i + 1)
                .limit(Math.min(responses.size(), MOST_ANSWERS))
                .map(i -> SingleResponse.getInstance(responses.getObjectAt(i)))
                .filter(single -> isMine(single.getCertID()))
                .findFirst();
    }

    private boolean isMine(CertID id) {
        try {
            MessageDigest digest = MessageDigest.getInstance(
                    id.getHashAlgorithm().getAlgorithm().getId());
            byte[] name = digest.digest(issuer.getSubjectX500Principal().getEncoded());
            byte[] key = digest.digest(
                    SubjectPublicKeyInfo.getInstance(issuer.getPublicKey().getEncoded())
                            .getPublicKeyData()
                            .getOctets());
            return id.getSerialNumber().getValue().equals(certificate.getSerialNumber())
                    && Arrays.equals(name, id.getIssuerNameHash().getOctets())
                    && Arrays.equals(key, id.getIssuerKeyHash().getOctets());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private Revocation said(SingleResponse single) {
        Instant from = instant(single.getThisUpdate());
        Optional<Instant> to = Optional.ofNullable(single.getNextUpdate()).map(OcspAnswer::instant);
        boolean early = from.isAfter(at.plus(CLOCKS));
        boolean late = at.isAfter(to.orElse(from.plus(WITHOUT_END)).plus(CLOCKS));
        if (early || late) {
            return new Revocation(source, Revocation.Status.UNKNOWN, Optional.of(from), to, "out-of-date");
        }
        return switch (single.getCertStatus().getTagNo()) {
            case GOOD -> new Revocation(source, Revocation.Status.GOOD, Optional.of(from), to, "");
            case REVOKED -> {
                RevokedInfo revoked =
                        RevokedInfo.getInstance(single.getCertStatus().getStatus());
                String when = instant(revoked.getRevocationTime()).toString();
                yield new Revocation(source, Revocation.Status.REVOKED, Optional.of(from), to, when);
            }
            default -> new Revocation(source, Revocation.Status.UNKNOWN, Optional.of(from), to, "unknown-to-issuer");
        };
    }

    private boolean signed(BasicOCSPResponse basic) throws GeneralSecurityException, IOException {
        for (PublicKey signer : signers(basic)) {
            Signature signature = Signature.getInstance(
                    basic.getSignatureAlgorithm().getAlgorithm().getId());
            signature.initVerify(signer);
            signature.update(basic.getTbsResponseData().getEncoded(ASN1Encoding.DER));
            if (verifies(signature, basic.getSignature().getOctets())) {
                return true;
            }
        }
        return false;
    }

    private static boolean verifies(Signature signature, byte[] value) {
        try {
            return signature.verify(value);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The issuer, or whom the issuer allowed to answer (RFC 6960 section 4.2.2.2). */
    private List<PublicKey> signers(BasicOCSPResponse basic) {
        Stream<PublicKey> delegates = basic.getCerts() == null
                ? Stream.empty()
                : Stream.iterate(0, i -> i + 1)
                        .limit(Math.min(basic.getCerts().size(), MOST_SIGNERS))
                        .map(i -> delegate(basic, i))
                        .flatMap(Optional::stream);
        return Stream.concat(Stream.of(issuer.getPublicKey()), delegates).toList();
    }

    private Optional<PublicKey> delegate(BasicOCSPResponse basic, int place) {
        try {
            X509Certificate signer = CertificateReader.read(
                    basic.getCerts().getObjectAt(place).toASN1Primitive().getEncoded());
            signer.verify(issuer.getPublicKey());
            List<String> usages = signer.getExtendedKeyUsage();
            boolean valid = !at.isBefore(signer.getNotBefore().toInstant())
                    && !at.isAfter(signer.getNotAfter().toInstant());
            return valid && usages != null && usages.contains(OCSP_SIGNING)
                    ? Optional.of(signer.getPublicKey())
                    : Optional.empty();
        } catch (GeneralSecurityException | IOException e) {
            return Optional.empty();
        }
    }

    private Revocation unknown(String why) {
        return Revocation.unknown(source, why);
    }

    private static Instant instant(ASN1GeneralizedTime time) {
        try {
            return time.getDate().toInstant();
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
