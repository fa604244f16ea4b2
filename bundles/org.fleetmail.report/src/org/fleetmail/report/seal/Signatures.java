package org.fleetmail.report.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.Selector;
import org.fleetmail.core.trouble.Outcome;

/** Detached signatures in CMS (RFC 5652), with SHA-256. */
final class Signatures {
    private Signatures() {}

    static Outcome<byte[]> sign(byte[] content, Signer signer) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .build(
                                    new JcaContentSignerBuilder(algorithm(signer.key())).build(signer.key()),
                                    signer.chain().getFirst()));
            generator.addCertificates(new JcaCertStore(signer.chain()));
            return Outcome.done(generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .getEncoded());
        } catch (GeneralSecurityException | OperatorCreationException | CMSException | IOException e) {
            return Seal.failed(signer.toString(), e);
        }
    }

    private static String algorithm(PrivateKey key) {
        return switch (key.getAlgorithm()) {
            case "EC" -> "SHA256withECDSA";
            case "RSA" -> "SHA256withRSA";
            default -> key.getAlgorithm();
        };
    }

    /**
     * Looks at a signature.
     *
     * @param at the moment for which the signer's certificate has to be good
     * @param trusted certificates that may stand at the end of the signer's chain; where there are none it is not followed
     */
    static Vouching check(byte[] content, byte[] signature, Instant at, Set<X509Certificate> trusted) {
        try {
            CMSSignedData signed = new CMSSignedData(new CMSProcessableByteArray(content), signature);
            SignerInformation information = signed.getSignerInfos().iterator().next();
            Selector<X509CertificateHolder> own = information.getSID();
            X509Certificate certificate = new JcaX509CertificateConverter()
                    .getCertificate(
                            signed.getCertificates().getMatches(own).iterator().next());
            if (!information.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate))) {
                return new Vouching.Wrong();
            }
            List<X509Certificate> sent = SentCertificates.of(signed.getCertificates());
            return new Vouching.Fits(Chains.name(certificate), at, Chains.lead(certificate, sent, at, trusted));
        } catch (CMSException | GeneralSecurityException | OperatorCreationException | RuntimeException e) {
            return new Vouching.Wrong();
        }
    }
}
