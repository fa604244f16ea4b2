package org.fleetmail.report.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;

/**
 * Who signs.
 *
 * @param key the private key
 * @param chain its certificate, and those above it
 */
public record Signer(PrivateKey key, List<X509Certificate> chain) {
    public Signer {
        chain = List.copyOf(chain);
    }

    /** Reads key and certificates from a PKCS #12 file (RFC 7292), or says {@code SEAL-FAILED}. */
    public static Outcome<Signer> read(Path file, Secret password) {
        char[] characters = password.reveal();
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, characters);
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, characters) instanceof PrivateKey key) {
                    return Outcome.done(new Signer(key, chain(store, alias)));
                }
            }
            return failed(file, new IOException("no private key"));
        } catch (IOException | GeneralSecurityException e) {
            return failed(file, e);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    private static List<X509Certificate> chain(KeyStore store, String alias) throws GeneralSecurityException {
        return new ArrayList<>(Stream.of(store.getCertificateChain(alias))
                .map(X509Certificate.class::cast)
                .toList());
    }

    private static Outcome<Signer> failed(Path file, Exception e) {
        return Outcome.failed(Trouble.of(TroubleCode.SEAL_FAILED, file.toString(), e));
    }

    /** Without the key. */
    @Override
    public String toString() {
        return chain.isEmpty() ? "" : chain.getFirst().getSubjectX500Principal().getName();
    }
}
