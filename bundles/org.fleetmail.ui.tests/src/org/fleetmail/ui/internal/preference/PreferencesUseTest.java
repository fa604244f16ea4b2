package org.fleetmail.ui.internal.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Table;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.core.net.Proxies;
import org.fleetmail.core.preference.Preference;
import org.fleetmail.core.preference.Preferences;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.endpoint.verdict.RuleSet;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Service;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.testkit.mail.OpenSslPeer;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.UserFolder;
import org.fleetmail.ui.internal.verification.VerificationView;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.PreferenceWindow;
import org.fleetmail.ui.robot.Robot;
import org.fleetmail.ui.robot.Rows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person chose in the preferences is at work, and goes to another computer. */
class PreferencesUseTest {
    private static final String PAGE = "org.fleetmail.ui.preferences";
    private static final String CANARY = "canary-3c9d";
    private static final TestAuthority AUTHORITY = new TestAuthority("Chosen");

    @TempDir
    Path home;

    private final Console console = new Console();
    private final Robot robot = console.robot();
    private final PreferenceWindow window = new PreferenceWindow(console);

    @BeforeEach
    void open() {
        System.setProperty("fleetmail.home", home.toString());
    }

    @AfterEach
    void close() {
        window.close();
        console.closeAll();
        System.clearProperty("fleetmail.home");
    }

    @Test
    void exported_preferences_come_back_on_another_computer_and_hold_no_password() throws IOException {
        UserFolder.fileSecrets().keep(Proxies.SECRET, Secret.of(CANARY));
        Preferences chosen =
                Preferences.STANDARD.with(Preference.CHECK_SECONDS, "45").with(Preference.PROXY_USER, "fleet");
        chosen.write(Preferences.file(home), false);
        Path file = home.resolve("exported.properties");
        window.open(PAGE);
        PreferencesPage page = (PreferencesPage) window.page();
        robot.tell(() -> page.choosing(style -> Optional.of(file)));
        robot.click("preferences.export");
        robot.await("the file", () -> Files.exists(file));
        assertThat(file)
                .content()
                .contains("check-seconds = 45", "proxy-user = fleet")
                .doesNotContain(CANARY);
        assertThat(Preferences.file(home)).content().doesNotContain(CANARY);

        Preferences.STANDARD.write(Preferences.file(home), false);
        robot.click("preferences.import");
        robot.awaitWords(file.toString());
        robot.press(IDialogConstants.OK_LABEL.replace("&", ""));
        window.awaitEnd();
        assertThat(Preferences.of(home)).isEqualTo(chosen);
    }

    @Test
    void a_rule_set_that_was_chosen_judges_the_next_check() throws Exception {
        Path rules = Files.writeString(home.resolve("strict.json"), strict());
        Path root = Files.write(home.resolve("root.der"), AUTHORITY.root().getEncoded());
        Preferences.STANDARD.with(Preference.TRUST_ANCHORS, root.toString()).write(Preferences.file(home), false);
        try (OpenSslPeer server = OpenSslPeer.start(AUTHORITY.wish("127.0.0.1").issue(), "-no_tls1_3")) {
            console.open(fleet(server.port()));
            VerificationView view = console.show(VerificationView.class, Parts.VERIFICATION);
            check(view, Verdict.Result.VERIFIED);
            window.open(PAGE + ".trust");
            Combo field = robot.find(Combo.class, "preference.rules");
            robot.tell(() -> field.setText(rules.toString()));
            window.ok();
            check(view, Verdict.Result.INSECURE);
        }
    }

    /** A rule set to which TLS 1.2 is too old. */
    private static String strict() throws IOException {
        try (InputStream modern = RuleSet.class.getResourceAsStream("mozilla-modern.json")) {
            return new String(modern.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\"medium\": [\"TLSv1.2\"],", "")
                    .replaceFirst("\"others\": \"high\"", "\"others\": \"critical\"");
        }
    }

    private void check(VerificationView view, Verdict.Result expected) {
        robot.click("verification.check");
        String word = expected.label().in(Locale.getDefault());
        Table table = robot.find(Table.class, "verification.table");
        robot.await(
                word,
                () -> !view.isBusy()
                        && table.getItemCount() == 1
                        && Rows.row(table, word).contains("127.0.0.1"));
    }

    private Path fleet(int port) {
        Fleet fleet = NewFleet.empty("Office");
        Endpoint endpoint = FleetFactory.eINSTANCE.createEndpoint();
        endpoint.setId("web");
        endpoint.setHost("127.0.0.1");
        endpoint.setPort(port);
        endpoint.setService(Service.HTTPS);
        endpoint.setTransportSecurity(TransportSecurity.IMPLICIT_TLS);
        fleet.getEndpoints().add(endpoint);
        Path file = home.resolve("office.fleet");
        FleetFile.create(fleet, file).save();
        return file;
    }

    @Test
    void another_language_is_kept_for_the_next_start_which_is_offered_and_can_wait() throws IOException {
        Path configuration =
                Path.of(Platform.getConfigurationLocation().getURL().getPath(), "config.ini");
        window.open(PAGE + ".console");
        Combo language = robot.find(Combo.class, "preference.language");
        try {
            robot.tell(() -> language.select(2));
            window.pressOk();
            robot.await("the question", () -> robot.isOpen(Messages.ValuesPage_restart_title));
            robot.press(IDialogConstants.NO_LABEL.replace("&", ""));
            window.awaitEnd();
            assertThat(configuration).content().contains("osgi.nl=ja");
        } finally {
            new ConsoleLanguage(configuration).set(ConsoleLanguage.SYSTEM);
        }
    }
}
