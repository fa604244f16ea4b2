package org.fleetmail.mail.sasl;

import java.io.IOException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.sasl.SaslClient;
import javax.security.sasl.SaslClientFactory;
import javax.security.sasl.SaslException;

/** Gives this process SCRAM clients, which the JDK has not; Jakarta Mail finds them as it finds those of the JDK. */
public final class ScramProvider extends Provider {
    private static final long serialVersionUID = 1L;
    private static final String NAME = "FleetmailScram";
    private static final String TYPE = "SaslClientFactory";

    private ScramProvider() {
        super(NAME, "1", "SCRAM clients (RFC 5802, RFC 7677)");
        for (ScramHash hash : ScramHash.values()) {
            putService(new Factories(this, hash.mechanism()));
        }
    }

    /** Makes them known to the process; further calls do nothing. */
    public static void install() {
        if (Security.getProvider(NAME) == null) {
            Security.addProvider(new ScramProvider());
        }
    }

    /** Makes the factory itself: its class is not visible to the JDK's class loader under OSGi. */
    private static final class Factories extends Service {
        Factories(Provider provider, String mechanism) {
            super(provider, TYPE, mechanism, Factory.class.getName(), null, null);
        }

        @Override
        public Object newInstance(Object parameter) {
            return new Factory();
        }
    }

    /** Makes clients. */
    private static final class Factory implements SaslClientFactory {
        @Override
        public SaslClient createSaslClient(
                String[] mechanisms,
                String authorizationId,
                String protocol,
                String serverName,
                Map<String, ?> properties,
                CallbackHandler handler)
                throws SaslException {
            for (String mechanism : mechanisms) {
                var hash = ScramHash.of(mechanism);
                if (hash.isPresent()) {
                    return client(hash.get(), handler);
                }
            }
            return null;
        }

        private static SaslClient client(ScramHash hash, CallbackHandler handler) throws SaslException {
            NameCallback name = new NameCallback("user");
            PasswordCallback password = new PasswordCallback("password", false);
            try {
                handler.handle(new Callback[] {name, password});
                return new ScramClient(hash, name.getName(), password.getPassword(), nonce());
            } catch (IOException | UnsupportedCallbackException e) {
                throw new SaslException(hash.mechanism(), e);
            } finally {
                password.clearPassword();
            }
        }

        private static String nonce() {
            byte[] random = new byte[18];
            new SecureRandom().nextBytes(random);
            return Base64.getEncoder().encodeToString(random);
        }

        @Override
        public String[] getMechanismNames(Map<String, ?> properties) {
            return Stream.of(ScramHash.values()).map(ScramHash::mechanism).toArray(String[]::new);
        }
    }
}
