package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.equinox.internal.security.storage.friends.InternalExchangeUtils;
import org.eclipse.equinox.internal.security.ui.nls.SecUIMessages;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.jface.dialogs.IDialogLabelKeys;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.model.Account;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.fleet.UserFolder;
import org.fleetmail.ui.internal.form.FormWindows;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person enters a secret on a computer without a keyring, where Equinox secure storage asks for a master password. */
class SecretStoreTest {
    private static final String CANARY = "canary-7f3a";
    private static final String NAME = "scan/tokyo";
    private static final String MASTER = "canary-master-5e";

    @TempDir
    Path folder;

    private final Console console = new Console();
    private final Robot robot = console.robot();

    @BeforeEach
    void enter() {
        System.setProperty("fleetmail.home", folder.resolve("home").toString());
        Fleet fleet = NewFleet.empty("Office");
        Account account = FleetFactory.eINSTANCE.createAccount();
        account.setId("scan");
        account.setSecret(NAME);
        fleet.getAccounts().add(account);
        Path file = folder.resolve("office.fleet");
        FleetFile.create(fleet, file).save();
        console.edit(console.open(file), "scan");
        robot.click("Account.secret.set");
        robot.type("secret", CANARY);
        robot.click("secret.ok");
        robot.await("the master password", () -> robot.isOpen(SecUIMessages.generalDialogTitle));
    }

    @AfterEach
    void close() {
        console.closeAll();
        System.clearProperty("fleetmail.home");
    }

    /** Nobody knows the master password. */
    private void giveUp() {
        console.picture(robot.ask(() -> window(SecUIMessages.generalDialogTitle)), "master-password");
        robot.press(SecUIMessages.buttonExit);
        robot.await("the question", () -> robot.isOpen(FormWindows.keepingTitle()));
    }

    @Test
    void a_store_that_cannot_be_opened_is_explained_and_the_secret_goes_into_an_encrypted_file_instead() {
        giveUp();
        Locale language = Locale.getDefault();
        robot.awaitWords(TroubleCode.SECRET_STORE.sentence().in(language));
        robot.awaitWords(TroubleCode.SECRET_STORE.advice().in(language));
        robot.awaitWords(UserFolder.secretFile().toString());
        console.picture(robot.ask(() -> window(FormWindows.keepingTitle())), "secret-store");
        assertThat(UserFolder.secretFile()).doesNotExist();

        robot.press(FormWindows.keepingInFile());

        robot.await(
                "the secret",
                () -> UserFolder.fileSecrets().find(NAME).toOptional().isPresent());
        assertThat(UserFolder.fileSecrets().find(NAME).toOptional()).hasValue(Secret.of(CANARY));
    }

    private static Shell window(String title) {
        return Arrays.stream(Display.getCurrent().getShells())
                .filter(shell -> shell.getText().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void who_does_not_want_the_file_has_none() {
        giveUp();
        robot.press(FormWindows.notKeeping());
        console.awaitRest();
        assertThat(UserFolder.secretFile()).doesNotExist();
    }

    @Test
    void with_a_master_password_it_lies_sealed_in_secure_storage_and_an_earlier_one_in_no_file() throws IOException {
        UserFolder.fileSecrets().keep(NAME, Secret.of("earlier"));
        robot.tell(() -> passwords(window(SecUIMessages.generalDialogTitle)).forEach(field -> field.setText(MASTER)));
        robot.press(SecUIMessages.buttonLogin);
        robot.await("the offer of a hint", () -> robot.isOpen(SecUIMessages.pswdRecoveryOptionTitle));
        robot.press(JFaceResources.getString(IDialogLabelKeys.NO_LABEL_KEY).replace("&", ""));
        console.awaitRest();

        Secrets secrets =
                console.window().getService(Services.class).one(Secrets.class).orElseThrow();
        assertThat(secrets.find(NAME).toOptional()).hasValue(Secret.of(CANARY));
        assertThat(Path.of(System.getenv("ECLIPSE_KEYRING")))
                .content()
                .contains("/org.fleetmail/scan")
                .doesNotContain(CANARY, MASTER);
        assertThat(UserFolder.fileSecrets().find(NAME).toOptional()).isEmpty();
    }

    /** As if the console had just started on a computer where nobody used secure storage. */
    @AfterEach
    void forgetMasterPassword() throws IOException {
        InternalExchangeUtils.passwordProvidersReset();
        ISecurePreferences storage = SecurePreferencesFactory.getDefault();
        storage.node("/org.eclipse.equinox.secure.storage").removeNode();
        storage.node("/org.fleetmail").removeNode();
        storage.flush();
    }

    private static List<Text> passwords(Composite window) {
        return Arrays.stream(window.getChildren())
                .flatMap(child -> child instanceof Text text
                        ? Stream.of(text)
                        : child instanceof Composite below ? passwords(below).stream() : Stream.empty())
                .filter(text -> text.getEchoChar() != 0)
                .toList();
    }
}
