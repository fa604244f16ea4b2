package org.fleetmail.ui.internal.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.swt.widgets.Table;
import org.fleetmail.core.fleet.Drafts;
import org.fleetmail.core.fleet.Drafts.Draft;
import org.fleetmail.core.fleet.FleetDocument;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;
import org.fleetmail.ui.robot.Uses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was not saved when the console ended unexpectedly is not lost. */
class RecoveryTest {
    @TempDir
    Path folder;

    private final Console console = new Console();
    private final Robot robot = console.robot();

    @AfterEach
    void close() {
        console.closeAll();
    }

    private Path fleet() {
        return fleet("office.fleet");
    }

    private Path fleet(String name) {
        Path file = folder.resolve(name);
        assertThat(FleetFile.create(NewFleet.empty("Office"), file).save().toOptional())
                .isPresent();
        return file;
    }

    private static void keepAside(Drafts drafts, Path file) {
        FleetDocument edited = FleetFile.open(file).toOptional().orElseThrow();
        edited.fleet().setName("Tokyo office");
        drafts.keep(edited, () -> true);
    }

    @Test
    void changes_are_kept_aside_until_they_are_saved() {
        Path file = fleet();
        console.perspective("org.fleetmail.rcp.fleet");
        console.open(file);
        Drafts drafts = new Drafts(RecoveryStart.folder());
        console.run("org.fleetmail.ui.addDevice");
        robot.await(
                "what is kept aside",
                () -> drafts.all().stream().anyMatch(draft -> draft.original().equals(file)));
        console.save();
        robot.await("the end of it", () -> drafts.all().isEmpty());
    }

    @Test
    @Uses("recovery.RecoveryDialog")
    void what_was_kept_aside_is_compared_and_restored_as_one_change_that_can_be_undone() {
        Path file = fleet();
        Drafts drafts = new Drafts(folder.resolve("unsaved"));
        keepAside(drafts, file);
        console.perspective("org.fleetmail.rcp.fleet");
        OpenFleet fleet = console.open(file);
        OpenFleets fleets = console.window().getService(OpenFleets.class);
        robot.begin(() -> new Offer(drafts, fleets).make(drafts.all()));
        robot.select("recovery.differences", "Tokyo office");
        Table table = robot.find(Table.class, "recovery.differences");
        console.picture(robot.ask(table::getShell), "recovery");
        robot.click("recovery.restore");
        robot.await("the name", () -> fleet.name().equals("Tokyo office"));
        assertThat(robot.ask(fleet::isDirty)).isTrue();
        robot.tell(() -> fleet.commands().undo());
        assertThat(robot.ask(fleet::name)).isEqualTo("Office");
    }

    @Test
    void what_nobody_wants_is_forgotten() {
        Path file = fleet();
        Drafts drafts = new Drafts(folder.resolve("unsaved"));
        keepAside(drafts, file);
        OpenFleet fleet = console.open(file);
        OpenFleets fleets = console.window().getService(OpenFleets.class);
        robot.begin(() -> new Offer(drafts, fleets).make(drafts.all()));
        robot.click("recovery.discard");
        robot.await("nothing kept", () -> drafts.all().isEmpty());
        assertThat(robot.ask(fleet::name)).isEqualTo("Office");
    }

    @Test
    void what_is_decided_later_is_offered_again_though_the_file_is_changed_and_saved_and_closed_meanwhile() {
        Path file = fleet();
        Drafts drafts = new Drafts(RecoveryStart.folder());
        keepAside(drafts, file);
        console.perspective("org.fleetmail.rcp.fleet");
        console.open(file);
        OpenFleets fleets = console.window().getService(OpenFleets.class);
        robot.begin(() -> new Offer(drafts, fleets).make(drafts.all()));
        robot.click("recovery.later");
        console.run("org.fleetmail.ui.addDevice");
        robot.await("the change to be kept aside, too", () -> drafts.all().size() == 2);
        console.save();
        robot.await("the end of that", () -> drafts.all().size() == 1);
        console.closeAll();
        Draft later = drafts.all().getFirst();
        assertThat(FleetFile.open(later.file()).map(kept -> kept.fleet().getName()))
                .isEqualTo(Outcome.done("Tokyo office"));
        drafts.forget(later);
    }

    @Test
    void what_belongs_to_a_file_that_cannot_be_read_any_more_does_not_keep_the_rest_from_being_offered()
            throws Exception {
        Drafts drafts = new Drafts(folder.resolve("unsaved"));
        Path broken = fleet("broken.fleet");
        keepAside(drafts, broken);
        Draft first = drafts.all().getFirst();
        Files.writeString(broken, "no fleet");
        Path file = fleet();
        keepAside(drafts, file);
        List<Draft> kept = drafts.all().stream()
                .map(draft -> draft.original().equals(broken) ? new Draft(first.file(), broken, Instant.EPOCH) : draft)
                .toList();
        OpenFleets fleets = console.window().getService(OpenFleets.class);
        robot.begin(() -> new Offer(drafts, fleets).make(kept));
        robot.click("recovery.restore");
        robot.await(
                "the name",
                () -> fleets.current()
                        .filter(fleet -> fleet.name().equals("Tokyo office"))
                        .isPresent());
    }
}
