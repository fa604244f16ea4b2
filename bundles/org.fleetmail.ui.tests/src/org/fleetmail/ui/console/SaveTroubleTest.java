package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.testkit.mail.Peers;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fleet cannot be saved: a real disk of 128 KiB is only to be read, or full. Nothing is lost, and the person is told. */
class SaveTroubleTest {
    @TempDir
    Path folder;

    private final Console console = new Console();
    private final Robot robot = console.robot();
    private Path disk;
    private Path file;
    private OpenFleet fleet;
    private boolean automated;

    @BeforeEach
    void open() throws Exception {
        Peers.needRoot("mount");
        automated = ErrorDialog.AUTOMATED_MODE;
        ErrorDialog.AUTOMATED_MODE = false;
        disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=128k", "none", disk.toString()) == 0,
                "a container may forbid mounting even to root");
        file = disk.resolve("office.fleet");
        FleetFile.create(NewFleet.empty("Office"), file).save();
        console.perspective("org.fleetmail.rcp.fleet");
        fleet = console.open(file);
        console.run("org.fleetmail.ui.addDevice");
        robot.await("the change", fleet::isDirty);
    }

    @AfterEach
    void close() throws Exception {
        ErrorDialog.AUTOMATED_MODE = automated;
        console.closeAll();
        if (disk != null) {
            run("umount", disk.toString());
        }
    }

    private int run(String... command) throws Exception {
        return Peers.start(folder.resolve("mount.log"), List.of(command)).waitFor();
    }

    @Test
    void a_folder_that_is_only_to_be_read_is_told_and_the_fleet_is_saved_when_it_can_be_written() throws Exception {
        byte[] before = Files.readAllBytes(file);
        assertThat(run("mount", "-o", "remount,ro", disk.toString())).isZero();
        refused();
        assertThat(file).hasBinaryContent(before);
        assertThat(run("mount", "-o", "remount,rw", disk.toString())).isZero();
        console.save();
        robot.await("the file", () -> !fleet.isDirty());
    }

    @Test
    void a_full_disk_is_told_and_the_fleet_is_saved_when_there_is_room() throws Exception {
        byte[] before = Files.readAllBytes(file);
        Path large = disk.resolve("large");
        assertThat(run("dd", "if=/dev/zero", "of=" + large, "bs=1k", "count=200"))
                .isNotZero();
        refused();
        assertThat(file).hasBinaryContent(before);
        Files.delete(large);
        console.save();
        robot.await("the file", () -> !fleet.isDirty());
    }

    /** Saves, and reads what comes up: what happened, what it means, what to do. */
    private void refused() {
        console.save();
        robot.await("the message", () -> words().anyMatch(word -> word.contains("FILE-ACCESS")));
        assertThat(robot.ask(fleet::isDirty)).isTrue();
        robot.press(IDialogConstants.OK_LABEL);
        robot.await("the end of the message", () -> words().noneMatch(word -> word.contains("FILE-ACCESS")));
        assertThat(robot.ask(() -> fleet.fleet().getDevices())).hasSize(1);
    }

    private static Stream<String> words() {
        return Arrays.stream(Display.getCurrent().getShells())
                .filter(shell -> shell.getParent() != null && shell.isVisible())
                .flatMap(SaveTroubleTest::words);
    }

    private static Stream<String> words(Control control) {
        return switch (control) {
            case Label label -> Stream.of(label.getText());
            case Text text -> Stream.of(text.getText());
            case StyledText text -> Stream.of(text.getText());
            case Composite composite -> Arrays.stream(composite.getChildren()).flatMap(SaveTroubleTest::words);
            default -> Stream.of();
        };
    }
}
