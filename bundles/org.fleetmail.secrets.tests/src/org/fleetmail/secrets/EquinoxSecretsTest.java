package org.fleetmail.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javax.crypto.spec.PBEKeySpec;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.equinox.security.storage.provider.IProviderHints;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;

/** With the real storage, in a file of the test and with a password given by the test. */
class EquinoxSecretsTest {
    private static final String CANARY = "canary-パスワード-7f3a";

    @TempDir
    Path folder;

    private Path file;
    private ISecurePreferences storage;
    private EquinoxSecrets secrets;

    @BeforeEach
    void open() throws IOException {
        assumeThat(FrameworkUtil.getBundle(EquinoxSecrets.class))
                .as("runs in OSGi, without which there is no secure storage")
                .isNotNull();
        file = folder.resolve("secure_storage");
        storage = storage("password of the test");
        secrets = new EquinoxSecrets(new StorageFile(file), () -> storage);
    }

    private ISecurePreferences storage(String password) throws IOException {
        return SecurePreferencesFactory.open(
                file.toUri().toURL(),
                Map.of(
                        IProviderHints.PROMPT_USER,
                        false,
                        IProviderHints.DEFAULT_PASSWORD,
                        new PBEKeySpec(password.toCharArray())));
    }

    @Test
    void whatIsKeptIsFound() {
        done(secrets.keep("scan/東京", Secret.of(CANARY)));
        done(secrets.keep("other", Secret.of("")));

        assertThat(done(secrets.find("scan/東京"))).isEqualTo(Secret.of(CANARY));
        assertThat(done(secrets.names())).containsExactly("other", "scan/東京");
        done(secrets.forget("scan/東京"));
        assertThat(trouble(secrets.find("scan/東京")).code()).isEqualTo(TroubleCode.SECRET_MISSING);
    }

    @Test
    void theFileDoesNotShowIt() throws IOException {
        done(secrets.keep("scan", Secret.of(CANARY)));

        assertThat(Files.readString(file)).contains("scan").doesNotContain("canary");
    }

    @Test
    void aValueSomebodyPutThereInClearIsNotUsed() throws StorageException {
        storage.node("/org.fleetmail").put("scan", CANARY, false);

        Trouble trouble = trouble(secrets.find("scan"));
        assertThat(trouble.code()).isEqualTo(TroubleCode.SECRET_STORE);
        assertThat(trouble.in(Locale.ENGLISH)).contains("not encrypted").doesNotContain("canary");
    }

    @Test
    void withoutThePasswordNothingIsKept() throws IOException {
        ISecurePreferences locked =
                SecurePreferencesFactory.open(file.toUri().toURL(), Map.of(IProviderHints.PROMPT_USER, false));
        EquinoxSecrets none = new EquinoxSecrets(new StorageFile(file), () -> locked);

        Trouble trouble = trouble(none.keep("scan", Secret.of(CANARY)));

        assertThat(trouble.code()).isEqualTo(TroubleCode.SECRET_STORE);
        assertThat(trouble.in(Locale.ENGLISH)).doesNotContain("canary", "!");
        assertThat(trouble.in(Locale.JAPANESE)).doesNotContain("canary", "!");
        assertThat(Files.exists(file) ? Files.readString(file) : "").doesNotContain("canary");
    }

    @Test
    void withoutAStorageNothingIsKept() {
        EquinoxSecrets none = new EquinoxSecrets(new StorageFile(file), () -> null);

        assertThat(trouble(none.keep("scan", Secret.of(CANARY))).code()).isEqualTo(TroubleCode.SECRET_STORE);
        assertThat(trouble(none.find("scan")).code()).isEqualTo(TroubleCode.SECRET_STORE);
    }

    @Test
    void whatEquinoxDoesNotWriteIsNotCalledKept() {
        EquinoxSecrets elsewhere = new EquinoxSecrets(new StorageFile(folder.resolve("elsewhere")), () -> storage);

        assertThat(trouble(elsewhere.keep("scan", Secret.of(CANARY))).in(Locale.ENGLISH))
                .contains("could not be written");
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return outcome instanceof Outcome.Done<T>(T value) ? value : null;
    }

    private static Trouble trouble(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed<?>) outcome).trouble();
    }
}
