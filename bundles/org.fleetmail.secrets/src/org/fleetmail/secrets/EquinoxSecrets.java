package org.fleetmail.secrets;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.osgi.service.environment.EnvironmentInfo;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Secrets in Equinox secure storage, which is protected by the login of the operating system or a master password. When
 * it cannot be unlocked, nothing is kept in clear instead; when its file is damaged, it is left as it is until somebody
 * restores it. It may ask for the password, so it is never called on the UI thread.
 */
@Component
public final class EquinoxSecrets implements Secrets {
    private static final String NODE = "/org.fleetmail";
    private static final String TRIAL = "trial";

    private final StorageFile file;
    private final Supplier<ISecurePreferences> storage;

    /** In the storage of this user. */
    @Activate
    public EquinoxSecrets(@Reference EnvironmentInfo started) {
        this(
                StorageFile.of(
                        started.getNonFrameworkArgs(), System.getenv(), Path.of(System.getProperty("user.home"))),
                SecurePreferencesFactory::getDefault);
    }

    EquinoxSecrets(StorageFile file, Supplier<ISecurePreferences> storage) {
        this.file = file;
        this.storage = storage;
    }

    @Override
    public Outcome<Secret> find(String name) {
        return attempt(name, node -> {
            String value = node.get(key(name), null);
            if (value == null) {
                return Outcome.failed(Trouble.of(TroubleCode.SECRET_MISSING, name, ""));
            }
            return node.isEncrypted(key(name)) ? Outcome.done(Secret.of(value)) : failed(name, "in-clear");
        });
    }

    @Override
    public Outcome<Void> keep(String name, Secret secret) {
        return attempt(name, node -> {
            if (!seals(node)) {
                return failed(name, "no-password");
            }
            Optional<String> before = file.sealed(NODE, key(name));
            node.put(key(name), new String(secret.reveal()), true);
            node.flush();
            Optional<String> after = file.sealed(NODE, key(name));
            return after.isPresent() && !after.equals(before) ? Outcome.done(null) : failed(name, "not-written");
        });
    }

    /**
     * Whether the storage has a password to encrypt with. Where it has none and there is no display, Equinox would take the
     * secret in clear, and write it at the latest when the program ends; so it is tried with nothing first.
     */
    private static boolean seals(ISecurePreferences node) throws StorageException {
        ISecurePreferences trial = node.node(TRIAL);
        try {
            trial.put(TRIAL, "", true);
            return trial.isEncrypted(TRIAL);
        } finally {
            trial.removeNode();
        }
    }

    @Override
    public Outcome<Void> forget(String name) {
        return attempt(name, node -> {
            if (file.sealed(NODE, key(name)).isEmpty()) {
                return Outcome.done(null);
            }
            node.remove(key(name));
            node.flush();
            return file.sealed(NODE, key(name)).isEmpty() ? Outcome.done(null) : failed(name, "not-written");
        });
    }

    @Override
    public Outcome<SortedSet<String>> names() {
        return attempt(
                "",
                node -> Outcome.done(Stream.of(node.keys())
                        .map(key -> URLDecoder.decode(key, StandardCharsets.UTF_8))
                        .collect(Collectors.toCollection(TreeSet::new))));
    }

    /** The storage takes ASCII without slashes. */
    private static String key(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    private interface Work<T> {
        Outcome<T> in(ISecurePreferences node) throws StorageException, IOException;
    }

    private <T> Outcome<T> attempt(String name, Work<T> work) {
        Optional<Sentence> untouchable = file.trouble();
        if (untouchable.isPresent()) {
            return failed(name, untouchable.get());
        }
        ISecurePreferences root = storage.get();
        if (root == null) {
            return failed(name, "no-storage");
        }
        try {
            return work.in(root.node(NODE));
        } catch (StorageException e) {
            return failed(name, reason(e));
        } catch (IOException e) {
            return failed(name, "not-written");
        }
    }

    private static String reason(StorageException e) {
        return switch (e.getErrorCode()) {
            case StorageException.NO_PASSWORD -> "no-password";
            case StorageException.NO_SECURE_MODULE -> "no-module";
            case StorageException.DECRYPTION_ERROR -> "wrong-password";
            default -> "failed";
        };
    }

    private static <T> Outcome<T> failed(String name, String key) {
        return failed(name, Sentence.of(EquinoxSecrets.class, key));
    }

    private static <T> Outcome<T> failed(String name, Sentence detail) {
        return Outcome.failed(Trouble.of(TroubleCode.SECRET_STORE, name, detail));
    }
}
