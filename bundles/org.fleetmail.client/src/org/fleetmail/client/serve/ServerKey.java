package org.fleetmail.client.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;

/**
 * Key and certificate of the settings server.
 *
 * @param context shows the certificate to who connects
 * @param signer signs what Apple's programs are given
 */
public record ServerKey(SSLContext context, ProfileSigner signer) {
    /** The key of a PKCS #12 file; {@code FILE-ACCESS} where it cannot be read with this password. */
    public static Outcome<ServerKey> read(Path file, Secret password) {
        try {
            KeyStore keys = ProfileSigner.store(file, password);
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, password.reveal());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return Outcome.done(new ServerKey(context, ProfileSigner.of(keys, password)));
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, file.toString(), e));
        } catch (GeneralSecurityException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, file.toString(), new IOException(e)));
        }
    }
}
