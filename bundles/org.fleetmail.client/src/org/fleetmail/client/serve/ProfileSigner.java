package org.fleetmail.client.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;

/**
 * Signs Apple's configuration profiles, so that a device shows them as verified where it trusts the signer: the whole
 * profile within CMS SignedData (RFC 5652), in DER.
 *
 * @param key of the signer, RSA or EC
 * @param chain certificates of the signer, its own first
 */
public record ProfileSigner(PrivateKey key, List<X509Certificate> chain) {
    private static final int LARGEST = 1 << 20;
    private static final Set<String> ALGORITHMS = Set.of("RSA", "EC");

    public ProfileSigner {
        chain = List.copyOf(chain);
    }

    /**
     * A signer from a PKCS #12 file; {@code FILE-ACCESS} where it cannot be read with this password or holds no key that can
     * sign, with its certificate.
     */
    public static Outcome<ProfileSigner> read(Path file, Secret password) {
        try {
            return Outcome.done(of(store(file, password), password));
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, file.toString(), e));
        } catch (GeneralSecurityException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, file.toString(), new IOException(e)));
        }
    }

    /** The keys of a PKCS #12 file. */
    static KeyStore store(Path file, Secret password) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password.reveal());
            return keys;
        }
    }

    /** The first key of a store that can sign, and that has its certificate there. */
    static ProfileSigner of(KeyStore keys, Secret password) throws IOException, GeneralSecurityException {
        for (String alias : Collections.list(keys.aliases())) {
            Certificate[] chain = keys.getCertificateChain(alias);
            if (chain != null
                    && keys.getKey(alias, password.reveal()) instanceof PrivateKey key
                    && ALGORITHMS.contains(key.getAlgorithm())) {
                return new ProfileSigner(
                        key, Stream.of(chain).map(X509Certificate.class::cast).toList());
            }
        }
        throw new IOException("no private key of RSA or EC with its certificate");
    }

    /**
     * Signs a profile in its file.
     *
     * @return the file; {@code FILE-ACCESS} where it is no profile of at most 1 MB, or cannot be written
     */
    public Outcome<Path> signFile(Path profile) {
        try {
            byte[] content = Files.size(profile) > LARGEST ? new byte[0] : Files.readAllBytes(profile);
            if (!new String(content, StandardCharsets.UTF_8).stripLeading().startsWith("<?xml")) {
                throw new IOException("no plain profile");
            }
            return Outcome.done(Files.write(profile, sign(content)));
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, profile.toString(), e));
        }
    }

    /** A profile, signed with SHA-256. */
    public byte[] sign(byte[] profile) {
        try {
            String algorithm = "SHA256with" + (key.getAlgorithm().equals("EC") ? "ECDSA" : key.getAlgorithm());
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder().build(algorithm, key, chain.getFirst()));
            generator.addCertificates(new JcaCertStore(chain));
            return generator
                    .generate(new CMSProcessableByteArray(profile), true)
                    .getEncoded();
        } catch (OperatorCreationException | GeneralSecurityException | CMSException | IOException e) {
            throw new IllegalStateException("a key that was read can sign", e);
        }
    }
}
