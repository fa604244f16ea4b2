package org.fleetmail.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that Equinox would take for empty is seen before Equinox opens it. */
class StorageFileTest {
    private static final String CANARY = "canary-7f3a";

    @TempDir
    Path folder;

    private static EquinoxSecrets untouched(Path file) {
        return new EquinoxSecrets(new StorageFile(file), () -> {
            throw new AssertionError("Equinox must not open it");
        });
    }

    @Test
    void aDamagedFileIsToldAndLeftAsItIs() throws IOException {
        for (String damage : List.of("/org.fleetmail/scan=\\u12", "", "\0\1\2 noise", "version=99\n")) {
            Path damaged = Files.writeString(folder.resolve("damaged"), damage);
            EquinoxSecrets none = untouched(damaged);

            Trouble trouble = trouble(none.keep("scan", Secret.of(CANARY)));

            assertThat(trouble.code()).isEqualTo(TroubleCode.SECRET_STORE);
            assertThat(trouble.in(Locale.ENGLISH))
                    .contains("damaged; it was not touched", damaged.toString(), "FLEETMAIL_SECRET_", "secret set")
                    .doesNotContain("canary");
            assertThat(trouble.in(Locale.JAPANESE))
                    .contains("破損", damaged.toString(), "FLEETMAIL_SECRET_", "secret set")
                    .doesNotContain("canary");
            assertThat(trouble(none.find("scan")).code()).isEqualTo(TroubleCode.SECRET_STORE);
            assertThat(Files.readString(damaged)).isEqualTo(damage);
        }
    }

    @Test
    void aFolderInPlaceOfTheFileCannotBeRead() throws IOException {
        Path none = Files.createDirectory(folder.resolve("none"));

        Trouble trouble = trouble(untouched(none).find("scan"));

        assertThat(trouble.in(Locale.ENGLISH)).contains("cannot be read", none.toString());
    }

    @Test
    void theFileIsWhereEquinoxLooks() {
        Path other = folder.resolve("other");
        String[] nothing = {};
        String[] option = {"-nosplash", "-eclipse.keyring", other.toString()};
        String[] atHome = {"-eclipse.keyring", "@user.home/keys"};

        assertThat(StorageFile.of(nothing, Map.of(), folder).path())
                .isEqualTo(folder.resolve(".eclipse/org.eclipse.equinox.security/secure_storage"));
        assertThat(StorageFile.of(nothing, Map.of("ECLIPSE_KEYRING", "/keys"), folder)
                        .path())
                .isEqualTo(Path.of("/keys"));
        assertThat(StorageFile.of(option, Map.of("ECLIPSE_KEYRING", "/keys"), folder)
                        .path())
                .isEqualTo(other);
        assertThat(StorageFile.of(atHome, Map.of(), folder).path()).isEqualTo(folder.resolve("keys"));
    }

    private static Trouble trouble(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed<?>) outcome).trouble();
    }
}
