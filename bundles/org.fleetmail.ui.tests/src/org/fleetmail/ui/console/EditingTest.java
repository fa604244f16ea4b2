package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.editor.FormEditor;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.fleet.Registration;
import org.fleetmail.ui.fleet.Topic;
import org.fleetmail.ui.internal.edit.Edits;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;
import org.fleetmail.ui.robot.Uses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editing an endpoint: marks while typing, undo and redo with names, saving. */
class EditingTest {
    private static final String PORT = "Endpoint.port";

    private final Console console = new Console();
    private final Robot robot = console.robot();

    @TempDir
    Path folder;

    private Path file;
    private OpenFleet fleet;
    private FormEditor editor;

    @BeforeEach
    void openTheRelay() {
        file = folder.resolve("office.fleet");
        Outcome<Path> made = FleetFile.create(smallFleet(), file).save();
        assertThat(made).isInstanceOf(Outcome.Done.class);
        fleet = console.open(file);
        editor = console.edit(fleet, "relay");
    }

    private FormEditor editorOfAnotherFleet() {
        Path other = folder.resolve("other.fleet");
        FleetFile.create(smallFleet(), other).save();
        return console.edit(console.open(other), "relay");
    }

    private static Fleet smallFleet() {
        Fleet fleet = NewFleet.empty("Office");
        Endpoint relay = FleetFactory.eINSTANCE.createEndpoint();
        relay.setId("relay");
        relay.setName("Relay");
        relay.setHost("mail.example.com");
        fleet.getEndpoints().add(relay);
        return fleet;
    }

    @AfterEach
    void closeEverything() {
        console.closeAll();
    }

    private int mark() {
        return robot.ask(
                () -> editor.getActivePageInstance().getManagedForm().getForm().getMessageType());
    }

    private int port() {
        return robot.ask(() -> ((Endpoint) Console.element(fleet, "relay")).getPort());
    }

    @Test
    @Uses(Parts.ENDPOINT_EDITOR)
    void a_port_that_is_no_number_is_marked_and_not_taken_over() {
        robot.type(PORT, "abc");
        robot.await(
                "a mark",
                () -> editor.getActivePageInstance().getManagedForm().getForm().getMessageType()
                        == IMessageProvider.ERROR);
        assertThat(port()).isEqualTo(587);
        assertThat(robot.ask(fleet::isDirty)).isFalse();
        robot.type(PORT, "2525");
        robot.await(
                "no error",
                () -> editor.getActivePageInstance().getManagedForm().getForm().getMessageType()
                        != IMessageProvider.ERROR);
        assertThat(port()).isEqualTo(2525);
    }

    @Test
    @Tag("row:K13")
    void a_change_is_undone_and_redone_under_its_name() {
        Text field = robot.find(Text.class, PORT);
        robot.type(PORT, "2525");
        robot.await("the change", () -> fleet.isDirty());
        assertThat(robot.ask(() -> fleet.commands().getUndoCommand().getLabel()))
                .contains("Relay");
        robot.tell(() -> fleet.commands().undo());
        robot.await("the old port", () -> field.getText().equals("587"));
        assertThat(robot.ask(fleet::isDirty)).isFalse();
        robot.tell(() -> fleet.commands().redo());
        robot.await("the new port", () -> field.getText().equals("2525"));
    }

    @Test
    void what_a_command_changes_is_told_once_however_much_it_is() {
        List<Topic> told = new ArrayList<>();
        robot.tell(() -> {
            Registration registration = fleet.onChange(told::add);
            Edits.change(fleet.domain(), fleet.fleet(), "two things", () -> {
                fleet.fleet().setName("Other");
                fleet.fleet().getEndpoints().getFirst().setPort(2525);
            });
            fleet.commands().undo();
            registration.end();
        });
        assertThat(told).filteredOn(Topic.CONTENT::equals).hasSize(2);
    }

    @Test
    void saving_changes_one_line_of_the_file() throws Exception {
        List<String> before = Files.readAllLines(file);
        robot.type("Endpoint.host", "smtp.example.org");
        robot.await("the change", () -> editor.isDirty());
        console.save();
        robot.await("the end of saving", () -> !editor.isDirty());
        List<String> after = Files.readAllLines(file);
        List<String> added = new ArrayList<>(after);
        added.removeAll(before);
        assertThat(after).hasSameSizeAs(before);
        assertThat(added).hasSize(1).first().asString().contains("smtp.example.org");
    }

    @Test
    void what_somebody_else_changed_is_not_overwritten_unless_a_person_says_so() throws Exception {
        robot.type("Endpoint.host", "smtp.example.org");
        robot.await("the change", () -> editor.isDirty());
        String theirs = Files.readString(file).replace("Office", "Bureau");
        Files.writeString(file, theirs);
        console.save();
        robot.press(text("ChangedOnDisk_cancel"));
        robot.await("the question to be gone", () -> !robot.isOpen(text("ChangedOnDisk_title")));
        assertThat(Files.readString(file)).isEqualTo(theirs);
        assertThat(robot.ask(editor::isDirty)).isTrue();
        console.save();
        robot.press(text("ChangedOnDisk_mine"));
        robot.await("the end of saving", () -> !editor.isDirty());
        assertThat(Files.readString(file)).contains("smtp.example.org").doesNotContain("Bureau");
    }

    @Test
    void taking_what_somebody_else_saved_opens_their_fleet_and_leaves_the_editors_of_others_open() throws Exception {
        FormEditor other = editorOfAnotherFleet();
        editor = console.edit(fleet, "relay");
        robot.type("Endpoint.host", "smtp.example.org");
        robot.await("the change", () -> editor.isDirty());
        Files.writeString(file, Files.readString(file).replace("Office", "Bureau"));
        console.save();
        robot.press(text("ChangedOnDisk_theirs"));
        OpenFleets fleets = console.window().getService(OpenFleets.class);
        robot.await(
                "their fleet",
                () -> fleets.all().stream().anyMatch(open -> open.name().equals("Bureau")));
        robot.await("the end of the editor", () -> editor.getSite().getPage() == null || !isOpen(editor));
        assertThat(robot.ask(() -> isOpen(other))).isTrue();
    }

    private static boolean isOpen(FormEditor editor) {
        return editor.getSite().getPage().findEditor(editor.getEditorInput()) == editor;
    }

    private static String text(String key) {
        return ResourceBundle.getBundle("org.fleetmail.ui.fleet.messages").getString(key);
    }

    @Test
    void the_mark_of_the_head_is_the_worst_finding() {
        robot.type("Endpoint.host", "");
        robot.await(
                "a finding",
                () -> !fleet.findingsOf(Console.element(fleet, "relay")).isEmpty());
        assertThat(mark()).isEqualTo(IMessageProvider.ERROR);
    }
}
