package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.commands.ICommandService;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.internal.verification.VerificationView;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;
import org.fleetmail.ui.robot.Uses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** A person who has nothing yet is welcomed, makes a fleet or tries the virtual office, and is led on step by step. */
class FirstStepsTest {
    private static final String HOME = "fleetmail.home";

    @TempDir
    Path folder;

    private final Console console = new Console();
    private final Robot robot = console.robot();

    @BeforeEach
    void begin() {
        System.setProperty(HOME, folder.resolve("home").toString());
        console.resize(1280, 900);
        console.perspective("org.fleetmail.rcp.fleet");
        console.closeAll();
        console.run("org.fleetmail.ui.welcome");
        robot.find(Button.class, "welcome.virtual-office");
    }

    @AfterEach
    void end() {
        console.closeAll();
        console.dark(false);
        System.clearProperty(HOME);
        console.awaitRest();
    }

    private static String text(String part, String key) {
        return ResourceBundle.getBundle("org.fleetmail.ui.internal." + part + ".messages", Locale.getDefault())
                .getString(key);
    }

    private OpenFleet awaitFleet() {
        OpenFleets fleets = robot.ask(() -> console.window().getService(OpenFleets.class));
        robot.await("a fleet", () -> fleets.current().isPresent());
        return robot.ask(() -> fleets.current().orElseThrow());
    }

    private boolean isWelcomed() {
        return console.activeEditor() != null
                && console.activeEditor().getTitle().equals(text("welcome", "Welcome_title"));
    }

    @Test
    void the_welcome_page_goes_when_a_fleet_opens_and_comes_back_when_the_last_one_closes() {
        console.picture("welcome");
        console.dark(true);
        console.picture("welcome-dark");
        assertThat(isWelcomed()).isTrue();
        makeFleet("Example Ltd");
        OpenFleet fleet = awaitFleet();
        robot.await("the page to go", () -> console.window().getActivePage().getEditorReferences().length == 0);
        OpenFleets fleets = robot.ask(() -> console.window().getService(OpenFleets.class));
        robot.tell(() -> fleets.close(fleet));
        robot.find(Button.class, "welcome.new-fleet");
        robot.find(Link.class, "welcome.recent." + fleet.path().getFileName());
    }

    @Test
    void what_needs_a_fleet_can_be_chosen_only_while_one_is_open() {
        ICommandService commands = console.window().getService(ICommandService.class);
        List<String> needing = List.of("addDevice", "addQuery", "discover", "import", "export", "report", "revert");
        assertThat(needing)
                .allSatisfy(command -> assertThat(isEnabled(commands, command)).isFalse());
        makeFleet("Example Ltd");
        OpenFleet fleet = awaitFleet();
        assertThat(needing)
                .allSatisfy(command -> assertThat(isEnabled(commands, command)).isTrue());
        OpenFleets fleets = robot.ask(() -> console.window().getService(OpenFleets.class));
        robot.tell(() -> fleets.close(fleet));
        assertThat(needing)
                .allSatisfy(command -> assertThat(isEnabled(commands, command)).isFalse());
    }

    @Test
    void the_usual_key_for_something_new_begins_a_fleet() {
        robot.key(SWT.CTRL, 'n');
        Text name = robot.find(Text.class, "newFleet.name");
        robot.press(words(IDialogConstants.CANCEL_LABEL));
        robot.await("the wizard to go", name::isDisposed);
    }

    private boolean isEnabled(ICommandService commands, String command) {
        return robot.ask(
                () -> commands.getCommand("org.fleetmail.ui." + command).isEnabled());
    }

    private void makeFleet(String name) {
        robot.click("welcome.new-fleet");
        Path wanted = folder.resolve("new.fleet");
        robot.type("newFleet.file", wanted.toString());
        robot.type("newFleet.name", name);
        assertThat(robot.textOf("newFleet.file"))
                .as("the file a person chose first")
                .isEqualTo(wanted.toString());
        robot.press(words(IDialogConstants.FINISH_LABEL));
    }

    @Test
    @Uses({
        Parts.WELCOME,
        "creation.NewFleetWizard",
        "creation.OrganisationPage",
        "creation.LinesPage",
        "creation.DevicesPage",
        "creation.SenderPage"
    })
    void a_new_fleet_has_what_was_said_and_shows_its_findings() {
        robot.click("welcome.new-fleet");
        robot.type("newFleet.name", "Example Ltd");
        robot.type("newFleet.file", folder.resolve("example.fleet").toString());
        Shell wizard = robot.ask(FirstStepsTest::wizard);
        console.picture(wizard, "new-fleet-organisation");
        next();
        robot.type("newFleet.sites", "Tokyo 東京, Asia/Tokyo, 192.0.2.0/24");
        console.picture(wizard, "new-fleet-sites");
        next();
        robot.find(Table.class, "lookup.table");
        console.picture(wizard, "new-fleet-servers");
        next();
        robot.type("newFleet.host", "smtp.example.com");
        robot.type("newFleet.address", "scan@example.com");
        console.picture(wizard, "new-fleet-sender");
        next();
        robot.type("newFleet.devices", "Reception 受付, 192.0.2.17");
        console.picture(wizard, "new-fleet-devices");
        robot.press(words(IDialogConstants.FINISH_LABEL));
        OpenFleet fleet = awaitFleet();
        Fleet made = fleet.fleet();
        assertThat(made.getName()).isEqualTo("Example Ltd");
        assertThat(made.getSites().getFirst().getTimeZone()).isEqualTo("Asia/Tokyo");
        assertThat(made.getEndpoints().getFirst().getPort()).isEqualTo(587);
        Device device = made.getDevices().getFirst();
        assertThat(device.getSite()).isEqualTo(made.getSites().getFirst());
        assertThat(device.getAccount().getOutgoing())
                .isEqualTo(made.getEndpoints().getFirst());
        assertThat(Files.isRegularFile(fleet.path())).isTrue();
        assertThat(robot.ask(() -> fleet.allFindings())).isNotEmpty();
        robot.await("the findings", () -> console.window().getActivePage().findView(Parts.FINDINGS) != null);
    }

    @Test
    void discovery_asks_where_to_keep_the_fleet_and_then_where_to_look() {
        robot.click("welcome.discover");
        robot.awaitWords(text("creation", "OrganisationPage_discover"));
        robot.type("newFleet.name", "Example Ltd");
        robot.type("newFleet.file", folder.resolve("found.fleet").toString());
        robot.press(words(IDialogConstants.FINISH_LABEL));
        awaitFleet();
        Text ranges = robot.find(Text.class, "discovery.ranges");
        assertThat(robot.ask(() -> ranges.getText())).isEmpty();
        robot.press(words(IDialogConstants.CANCEL_LABEL));
        robot.await("the wizard to go", ranges::isDisposed);
    }

    private static Shell wizard() {
        return Arrays.stream(Display.getCurrent().getShells())
                .filter(shell -> shell.getData() instanceof WizardDialog)
                .findFirst()
                .orElseThrow();
    }

    private void next() {
        robot.press(words(IDialogConstants.NEXT_LABEL));
    }

    private static String words(String label) {
        return label.replace("&", "");
    }

    @Test
    @Uses(Parts.GUIDED_STEPS)
    void the_virtual_office_runs_inside_the_console_and_is_read_and_checked() {
        robot.click("welcome.virtual-office");
        OpenFleet fleet = awaitFleet();
        assertThat(fleet.fleet().getDevices())
                .hasSize(24)
                .allSatisfy(device -> assertThat(device.getAddress()).startsWith("127."));
        IViewPart steps = console.show(IViewPart.class, Parts.GUIDED_STEPS);
        Combo journeys = robot.find(Combo.class, "steps.journey");
        awaitState("ADD_DEVICE", "StepsView_done");
        awaitState("READ", "StepsView_open_step");
        console.edit(fleet, "tokyo-2f-sales-1");
        robot.click("device.read");
        awaitState("READ", "StepsView_done");
        console.picture("guided-steps");
        robot.tell(() -> {
            journeys.select(1);
            journeys.notifyListeners(SWT.Selection, new Event());
        });
        awaitState("ADD_ENDPOINT", "StepsView_done");
        awaitState("ROLL_OUT", "StepsView_open_step");
        VerificationView checks = console.show(VerificationView.class, Parts.VERIFICATION);
        robot.click("steps.open.CHECK");
        awaitState("CHECK", "StepsView_done");
        robot.await("the end of all checks", () -> !checks.isBusy());
        robot.tell(() -> {
            journeys.select(2);
            journeys.notifyListeners(SWT.Selection, new Event());
        });
        awaitState("SAVE", "StepsView_done");
        awaitState("CHECK_EVERY", "StepsView_done");
        awaitState("SETTLE", "StepsView_open_step");
        console.dark(true);
        console.picture("guided-steps-dark");
        console.hide(steps);
        OpenFleets fleets = robot.ask(() -> console.window().getService(OpenFleets.class));
        assertThat(robot.ask(() -> fleets.recent().all())).doesNotContain(fleet.path());
        Path folder = fleet.path().getParent();
        console.closeAll();
        assertThat(folder).doesNotExist();
        assertThat(offices()).as("secrets of offices that ended").isEmpty();
    }

    private static ServiceReference<?>[] offices() {
        try {
            ServiceReference<?>[] found = FrameworkUtil.getBundle(OpenFleets.class)
                    .getBundleContext()
                    .getAllServiceReferences(Secrets.class.getName(), "(service.ranking=-1000)");
            return found == null ? new ServiceReference<?>[0] : found;
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitState(String step, String word) {
        Label state = robot.find(Label.class, "steps.state." + step);
        robot.await(step + " " + word, () -> state.getText().equals(text("steps", word)));
    }
}
