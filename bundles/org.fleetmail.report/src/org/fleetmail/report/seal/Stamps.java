package org.fleetmail.report.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Selector;

/** Time stamp responses (RFC 3161). */
final class Stamps {
    private Stamps() {}

    /** Looks at a time stamp: whether it is of this content, and by a certificate that is made for stamping. */
    static Vouching check(byte[] content, byte[] response, Set<X509Certificate> trusted) {
        try {
            TimeStampToken token = new TimeStampResponse(response).getTimeStampToken();
            Selector<X509CertificateHolder> own = token.getSID();
            X509Certificate certificate = new JcaX509CertificateConverter()
                    .getCertificate(
                            token.getCertificates().getMatches(own).iterator().next());
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
            if (!stamps(token, content)) {
                return new Vouching.Wrong();
            }
            Instant at = token.getTimeStampInfo().getGenTime().toInstant();
            return new Vouching.Fits(
                    Chains.name(certificate),
                    at,
                    Chains.lead(certificate, SentCertificates.of(token.getCertificates()), at, trusted));
        } catch (TSPException
                | IOException
                | GeneralSecurityException
                | OperatorCreationException
                | RuntimeException e) {
            return new Vouching.Wrong();
        }
    }

    private static boolean stamps(TimeStampToken token, byte[] content) {
        return token.getTimeStampInfo().getMessageImprintAlgOID().equals(NISTObjectIdentifiers.id_sha256)
                && Arrays.equals(token.getTimeStampInfo().getMessageImprintDigest(), Digests.sha256(content));
    }
}
