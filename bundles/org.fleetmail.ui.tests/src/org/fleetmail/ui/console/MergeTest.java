package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.fleetmail.core.fleet.FleetDocument;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.core.fleet.merge.FleetMerge;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.FleetPackage.Literals;
import org.fleetmail.model.Site;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.edit.Edits;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;
import org.fleetmail.ui.robot.Rows;
import org.fleetmail.ui.robot.Uses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A colleague changes the fleet file while it is open. */
class MergeTest {
    @TempDir
    Path folder;

    private final Console console = new Console();
    private final Robot robot = console.robot();
    private Path file;
    private OpenFleet fleet;

    @BeforeEach
    void open() {
        file = folder.resolve("office.fleet");
        Fleet office = NewFleet.empty("Office");
        for (String id : new String[] {"a", "b"}) {
            Device device = FleetFactory.eINSTANCE.createDevice();
            device.setId(id);
            device.setName("printer " + id);
            device.setAddress("127.0.0.1");
            office.getDevices().add(device);
        }
        FleetFile.create(office, file).save();
        console.perspective("org.fleetmail.rcp.fleet");
        fleet = console.open(file);
    }

    @AfterEach
    void close() {
        console.closeAll();
    }

    private static String text(String key) {
        return ResourceBundle.getBundle("org.fleetmail.ui.internal.merge.messages", Locale.getDefault())
                .getString(key);
    }

    private Fleet onDisk() {
        return FleetFile.open(file).toOptional().orElseThrow().fleet();
    }

    private void colleagueMoves(int device, String to) {
        FleetDocument theirs = FleetFile.open(file).toOptional().orElseThrow();
        theirs.fleet().getDevices().get(device).setLocation(to);
        assertThat(theirs.save().toOptional()).isPresent();
    }

    private void move(int device, String to) {
        robot.tell(
                () -> Edits.set(fleet.domain(), fleet.fleet().getDevices().get(device), Literals.DEVICE__LOCATION, to));
    }

    private String place(int device) {
        return robot.ask(() -> fleet.fleet().getDevices().get(device).getLocation());
    }

    @Test
    void a_change_is_noticed_while_nobody_saves_and_brought_in_with_nothing_left_to_save() {
        colleagueMoves(0, "9F");
        assertThat(robot.ask(robot.find(Label.class, "navigator.changed")::getText))
                .contains("office.fleet");
        console.picture("merge-notice");
        robot.click("navigator.merge");
        Table differences = robot.find(Table.class, "merge.differences");
        robot.await("their change", () -> Rows.row(differences, "printer a").contains("9F"));
        robot.click("merge.ok");
        robot.await(
                "the change here",
                () -> "9F".equals(fleet.fleet().getDevices().getFirst().getLocation()));
        robot.await("the notice to go", () -> !fleet.changedElsewhere());
        assertThat(robot.ask(fleet::isDirty)).isFalse();
    }

    @Test
    void a_file_that_is_gone_is_told_and_can_be_saved_there_again() throws IOException {
        move(0, "9F");
        Files.delete(file);
        Label notice = robot.find(Label.class, "navigator.changed");
        String gone = ResourceBundle.getBundle("org.fleetmail.ui.internal.navigator.messages")
                .getString("ChangeNotice_gone");
        robot.await("the notice", () -> notice.getText().equals(NLS.bind(gone, "office.fleet")));
        assertThat(robot.isEnabled("navigator.merge")).isFalse();
        console.edit(fleet, "a");
        console.save();
        robot.press(ResourceBundle.getBundle("org.fleetmail.ui.fleet.messages").getString("ChangedOnDisk_again"));
        robot.await("the end of saving", () -> !fleet.isDirty());
        assertThat(onDisk().getDevices().getFirst().getLocation()).isEqualTo("9F");
        robot.await("the notice to go", () -> !fleet.changedElsewhere());
    }

    @Test
    void a_merge_that_fails_half_way_is_taken_back_and_does_not_let_saving_replace_their_file() {
        FleetDocument theirs = FleetFile.open(file).toOptional().orElseThrow();
        theirs.fleet().getDevices().getFirst().setLocation("9F");
        Device added = FleetFactory.eINSTANCE.createDevice();
        added.setId("c");
        theirs.fleet().getDevices().add(added);
        assertThat(theirs.save().toOptional()).isPresent();
        robot.await("the notice", fleet::changedElsewhere);
        boolean brought = robot.ask(() -> {
            FleetMerge merge = fleet.compare(fleet.base(), theirs).toOptional().orElseThrow();
            Edits.delete(fleet.domain(), fleet.fleet().getDevices().getFirst());
            return fleet.merge(theirs, merge, Set.of(), "merge");
        });
        assertThat(brought).isFalse();
        assertThat(robot.ask(fleet::changedElsewhere)).isTrue();
        assertThat(robot.ask(() -> List.copyOf(fleet.fleet().getDevices())))
                .extracting(Device::getId)
                .containsExactly("b");
        robot.tell(() -> fleet.commands().undo());
        assertThat(place(0)).isNull();
    }

    @Test
    void an_identity_that_both_gave_to_different_things_is_told_in_the_window() {
        FleetDocument theirs = FleetFile.open(file).toOptional().orElseThrow();
        Site site = FleetFactory.eINSTANCE.createSite();
        site.setId("new");
        site.setName("Osaka");
        theirs.fleet().getSites().add(site);
        assertThat(theirs.save().toOptional()).isPresent();
        Device device = FleetFactory.eINSTANCE.createDevice();
        device.setId("new");
        robot.tell(() -> Edits.add(fleet.domain(), fleet.fleet(), Literals.FLEET__DEVICES, device));
        robot.await("the notice", fleet::changedElsewhere);
        boolean unattended = ErrorDialog.AUTOMATED_MODE;
        ErrorDialog.AUTOMATED_MODE = false;
        try {
            robot.click("navigator.merge");
            robot.awaitWords("Osaka");
            robot.press(IDialogConstants.OK_LABEL.replace("&", ""));
        } finally {
            ErrorDialog.AUTOMATED_MODE = unattended;
        }
    }

    @Test
    @Uses("merge.MergeDialog")
    void where_both_changed_the_same_a_person_decides_and_nothing_is_lost() {
        move(0, "mine");
        move(1, "mine too");
        colleagueMoves(0, "theirs");
        robot.click("navigator.merge");
        Table conflicts = robot.find(Table.class, "merge.conflicts");
        robot.await("the conflict", () -> Rows.row(conflicts, "printer a").contains("theirs"));
        assertThat(robot.ask(robot.find(Label.class, "merge.nothing")::getText))
                .isEqualTo(text("MergeDialog_nothing_else"));
        assertThat(robot.ask(() -> Rows.row(conflicts, "printer a"))).endsWith(text("MergeDialog_mine") + " | ");
        robot.click("merge.take-theirs");
        robot.await(
                "the decision", () -> Rows.row(conflicts, "printer a").endsWith(text("MergeDialog_theirs") + " | "));
        console.picture(robot.ask(conflicts::getShell), "merge");
        robot.click("merge.ok");
        robot.await(
                "theirs",
                () -> "theirs".equals(fleet.fleet().getDevices().getFirst().getLocation()));
        assertThat(place(1)).isEqualTo("mine too");
        assertThat(robot.ask(fleet::isDirty)).isTrue();
        robot.tell(() -> fleet.commands().undo());
        assertThat(place(0)).isEqualTo("mine");
        robot.tell(() -> fleet.commands().redo());
        console.edit(fleet, "b");
        console.save();
        robot.await("a saved fleet", () -> !fleet.isDirty());
        assertThat(onDisk().getDevices().stream().map(Device::getLocation)).containsExactly("theirs", "mine too");
    }
}
