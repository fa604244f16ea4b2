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

/**
 * Gives this process clients of SCRAM and OAUTHBEARER, which the JDK has not; Jakarta Mail finds them as it finds those of
 * the JDK.
 */
public final class SaslMechanisms extends Provider {
    private static final long serialVersionUID = 1L;
    private static final String NAME = "FleetmailSasl";
    private static final String TYPE = "SaslClientFactory";

    private SaslMechanisms() {
        super(NAME, "1", "Clients of SCRAM (RFC 5802, RFC 7677) and OAUTHBEARER (RFC 7628)");
        names().forEach(name -> putService(new Factories(this, name)));
    }

    private static Stream<String> names() {
        return Stream.concat(
                Stream.of(ScramHash.values()).map(ScramHash::mechanism), Stream.of(BearerClient.MECHANISM));
    }

    /** Makes them known to the process; further calls do nothing. */
    public static void install() {
        if (Security.getProvider(NAME) == null) {
            Security.addProvider(new SaslMechanisms());
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
                if (names().anyMatch(mechanism::equals)) {
                    return client(mechanism, handler);
                }
            }
            return null;
        }

        private static SaslClient client(String mechanism, CallbackHandler handler) throws SaslException {
            NameCallback name = new NameCallback("user");
            PasswordCallback secret = new PasswordCallback("password", false);
            try {
                handler.handle(new Callback[] {name, secret});
                return ScramHash.of(mechanism)
                        .<SaslClient>map(hash -> new ScramClient(hash, name.getName(), secret.getPassword(), nonce()))
                        .orElseGet(() -> new BearerClient(name.getName(), secret.getPassword()));
            } catch (IOException | UnsupportedCallbackException e) {
                throw new SaslException(mechanism, e);
            } finally {
                secret.clearPassword();
            }
        }

        private static String nonce() {
            byte[] random = new byte[18];
            new SecureRandom().nextBytes(random);
            return Base64.getEncoder().encodeToString(random);
        }

        @Override
        public String[] getMechanismNames(Map<String, ?> properties) {
            return names().toArray(String[]::new);
        }
    }
}
