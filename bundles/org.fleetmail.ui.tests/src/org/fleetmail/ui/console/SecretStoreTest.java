package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.model.Account;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.ui.fleet.UserFolder;
import org.fleetmail.ui.internal.form.FormWindows;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person enters a secret. Nothing here can unlock Equinox secure storage, so it stays closed. */
class SecretStoreTest {
    private static final String CANARY = "canary-7f3a";
    private static final String NAME = "scan/tokyo";

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
        robot.await("the question", () -> robot.isOpen(FormWindows.keepingTitle()));
    }

    @AfterEach
    void close() {
        console.closeAll();
        System.clearProperty("fleetmail.home");
    }

    @Test
    void a_store_that_cannot_be_opened_is_explained_and_the_secret_goes_into_an_encrypted_file_instead() {
        Locale language = Locale.getDefault();
        robot.awaitWords(TroubleCode.SECRET_STORE.sentence().in(language));
        robot.awaitWords(TroubleCode.SECRET_STORE.advice().in(language));
        robot.awaitWords(UserFolder.secretFile().toString());
        console.picture(robot.ask(SecretStoreTest::question), "secret-store");
        assertThat(UserFolder.secretFile()).doesNotExist();

        robot.press(FormWindows.keepingInFile());

        robot.await(
                "the secret",
                () -> UserFolder.fileSecrets().find(NAME).toOptional().isPresent());
        assertThat(UserFolder.fileSecrets().find(NAME).toOptional()).hasValue(Secret.of(CANARY));
    }

    private static Shell question() {
        return Arrays.stream(Display.getCurrent().getShells())
                .filter(shell -> shell.getText().equals(FormWindows.keepingTitle()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void who_does_not_want_the_file_has_none() {
        robot.press(FormWindows.notKeeping());
        console.awaitRest();
        assertThat(UserFolder.secretFile()).doesNotExist();
    }
}
