package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.core.preference.Preference;
import org.fleetmail.core.preference.Preferences;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.Extent;
import org.fleetmail.endpoint.Verifier;
import org.fleetmail.endpoint.scan.LiveVerifier;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Service;
import org.fleetmail.store.StorePlace;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.Theme;
import org.fleetmail.ui.internal.verification.VerificationView;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.PreferenceWindow;
import org.fleetmail.ui.robot.Robot;
import org.fleetmail.ui.robot.Uses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/** A person opens the preferences and chooses. */
class PreferencesTest {
    private static final String FIRST = "org.fleetmail.ui.preferences";
    private static final String PAGE = FIRST + ".";
    private static final String KEYS = "org.eclipse.ui.preferencePages.Keys";
    private static final List<String> PAGES = List.of("times", "politeness", "trust", "network", "store", "console");

    @TempDir
    Path home;

    private final Console console = new Console();
    private final Robot robot = console.robot();
    private final PreferenceWindow preferences = new PreferenceWindow(console);

    @BeforeEach
    void open() {
        System.setProperty("fleetmail.home", home.toString());
    }

    @AfterEach
    void close() {
        preferences.close();
        System.clearProperty("fleetmail.home");
        console.dark(false);
    }

    @Test
    @Uses(PAGE + "times")
    void what_is_chosen_is_kept_for_the_console_and_the_command_line() {
        preferences.open(PAGE + "times");
        robot.type("preference.check-seconds", "45");
        preferences.pressOk();
        robot.await("the file", () -> Files.exists(Preferences.file(home)));
        assertThat(Preferences.of(home).number(Preference.CHECK_SECONDS)).isEqualTo(45);
    }

    @Test
    void what_is_out_of_range_is_told_and_not_taken() {
        preferences.open(PAGE + "times");
        robot.type("preference.check-seconds", "0");
        assertThat(preferences.problem()).contains("3,600");
        assertThat(preferences.canTake()).isFalse();
        preferences.restoreDefaults();
        robot.await(
                "the usual value",
                () -> robot.textOf("preference.check-seconds").equals("20"));
        assertThat(preferences.problem()).isNull();
    }

    @Test
    @Uses({PAGE + "trust", PAGE + "store"})
    void files_and_addresses_are_looked_at_before_they_are_taken() {
        preferences.open(PAGE + "trust");
        robot.type("preference.trust-anchors", home.resolve("none.pem").toString());
        assertThat(preferences.problem()).contains("none.pem", "FILE-ACCESS");
        preferences.close();
        preferences.open(PAGE + "store");
        robot.type("preference.store", "jdbc:postgresql://127.0.0.1/fleet?user=me&password=secret");
        assertThat(preferences.problem()).contains("STORE-FAILED").doesNotContain("password=secret");
        robot.type("preference.store", home.resolve("elsewhere").toString());
        preferences.pressOk();
        robot.await("the file", () -> Files.exists(home.resolve(StorePlace.FILE)));
        assertThat(StorePlace.of(Map.of(), home).toOptional())
                .hasValue(new StorePlace.Folder(home.resolve("elsewhere")));
    }

    @Test
    void checks_discoveries_and_look_ups_take_what_was_chosen() {
        Preferences.STANDARD
                .with(Preference.CHECK_SECONDS, "7")
                .with(Preference.DEEP_CHECK_SECONDS, "77")
                .with(Preference.CONNECTIONS_PER_SERVER, "2")
                .with(Preference.DISCOVERY_RATE, "50")
                .with(Preference.RESOLVER, "127.0.0.1:5353")
                .write(Preferences.file(home), false);
        AtomicReference<Extent> asked = new AtomicReference<>();
        Verifier remembering = (target, extent, stop, progress) -> {
            asked.set(extent);
            return new LiveVerifier().verify(target, Depth.GRADE, Duration.ofSeconds(1), stop, progress);
        };
        var registration = FrameworkUtil.getBundle(PreferencesTest.class)
                .getBundleContext()
                .registerService(
                        Verifier.class, remembering, new Hashtable<>(Map.of(Constants.SERVICE_RANKING, 1_000)));
        try {
            console.open(fleet());
            console.show(VerificationView.class, Parts.VERIFICATION);
            robot.click("verification.check");
            robot.await("the question", () -> asked.get() != null);
            assertThat(asked.get().time()).isEqualTo(Duration.ofSeconds(7));
            console.awaitRest();
            Table endpoints = robot.find(Table.class, "verification.table");
            robot.tell(() -> {
                endpoints.setSelection(0);
                endpoints.notifyListeners(SWT.Selection, new Event());
            });
            robot.click("verification.check-deep");
            robot.await("the deep question", () -> asked.get().time().equals(Duration.ofSeconds(77)));
        } finally {
            registration.unregister();
        }
        assertThat(asked.get().burden().connections()).isEqualTo(2);
        assertThat(asked.get().dns().orElseThrow().resolver().getPort()).isEqualTo(5353);

        console.run("org.fleetmail.ui.discover");
        Spinner rate = robot.find(Spinner.class, "discovery.rate");
        assertThat(robot.ask(rate::getSelection)).isEqualTo(50);
        robot.tell(() -> rate.getShell().close());
        console.run("org.fleetmail.ui.lookUpServers");
        assertThat(robot.textOf("lookup.resolver")).isEqualTo("127.0.0.1:5353");
        Text resolver = robot.find(Text.class, "lookup.resolver");
        robot.tell(() -> resolver.getShell().close());
        console.closeAll();
    }

    private Path fleet() {
        Fleet fleet = NewFleet.empty("Office");
        Endpoint endpoint = FleetFactory.eINSTANCE.createEndpoint();
        endpoint.setId("mail");
        endpoint.setHost("127.0.0.1");
        endpoint.setPort(1);
        endpoint.setService(Service.SUBMISSION);
        fleet.getEndpoints().add(endpoint);
        Path file = home.resolve("office.fleet");
        FleetFile.create(fleet, file).save();
        return file;
    }

    @Test
    @Uses(PAGE + "console")
    void the_theme_changes_at_once_and_comes_back() {
        choose(Theme.DARK);
        choose(Theme.LIGHT);
    }

    private void choose(Theme theme) {
        preferences.open(PAGE + "console");
        Combo field = robot.find(Combo.class, "preference.theme");
        robot.choose("preference.theme", robot.ask(() -> field.getItem(theme.ordinal())));
        preferences.ok();
        IThemeEngine engine = console.window().getService(IThemeEngine.class);
        robot.await(theme.name(), () -> Theme.of(engine) == theme);
    }

    @Test
    @Uses(FIRST)
    void all_pages_can_be_opened() {
        for (String id : PAGES) {
            preferences.open(PAGE + id);
            console.picture(preferences.shell(), "preferences-" + id);
            preferences.close();
        }
        preferences.open(KEYS);
        console.picture(preferences.shell(), "preferences-keys");
        preferences.ok();
        preferences.open(FIRST);
        console.picture(preferences.shell(), "preferences");
        preferences.ok();
    }

    @Test
    @Uses({PAGE + "politeness", PAGE + "network"})
    void how_gently_and_by_which_ways_others_are_asked_is_chosen_on_pages_of_their_own() {
        preferences.open(PAGE + "politeness");
        robot.type("preference.connections-per-server", "2");
        preferences.ok();
        preferences.open(PAGE + "network");
        robot.type("preference.resolver", "127.0.0.1:5353");
        preferences.ok();
        Preferences chosen = Preferences.of(home);
        assertThat(chosen.number(Preference.CONNECTIONS_PER_SERVER)).isEqualTo(2);
        assertThat(chosen.get(Preference.RESOLVER)).isEqualTo("127.0.0.1:5353");
    }
}
