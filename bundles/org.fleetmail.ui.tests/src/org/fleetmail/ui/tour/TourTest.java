package org.fleetmail.ui.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;
import org.fleetmail.ui.robot.TextSize;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything the console shows, looked at in walks through all of it. */
class TourTest {
    /** Classes and styles of controls that are to be met; there are more. */
    private static final int KINDS_OF_CONTROLS = 20;

    private static final int KINDS_IN_VIEWS = 8;

    @TempDir
    static Path folder;

    private static Stage stage;
    private static Robot robot;

    @BeforeAll
    static void open() {
        stage = new Stage(folder);
        robot = stage.console().robot();
    }

    @AfterAll
    static void close() throws Exception {
        stage.console().closeViewsEverywhere("org.fleetmail.rcp.fleet");
        stage.close();
    }

    @AfterEach
    void restore() {
        robot.tell(() -> TextSize.set(100));
        stage.console().dark(false);
    }

    @Test
    void every_part_wizard_and_dialog_shows_its_words_whole_has_names_and_keys_of_its_own_and_ways_from_its_names() {
        FocusMark marks = new FocusMark();
        Complaints complaints = new Complaints(
                robot,
                Truncation::in,
                Names::missingIn,
                AccessKeys::in,
                DefaultButtons::missingIn,
                TabWalk::missedIn,
                Ways::missingIn,
                marks::missingIn);
        Tour tour = new Tour(stage, complaints::hear);
        tour.walk();
        assertThat(complaints.all()).isEmpty();
        assertThat(marks.known()).hasSizeGreaterThan(KINDS_OF_CONTROLS);
        Set<String> missed = new TreeSet<>(Kinds.all());
        missed.removeAll(tour.seen());
        assertThat(missed).as("nobody led to it; see Windows").isEmpty();
    }

    @Test
    void words_of_twice_their_size_are_whole_where_a_view_has_the_window() {
        Console console = stage.console();
        console.resize(1600, 1000);
        console.closeViews();
        robot.tell(() -> TextSize.set(200));
        console.perspective("org.fleetmail.rcp.fleet");
        Complaints complaints = new Complaints(robot, Truncation::in, TabWalk::missedIn);
        new Tour(stage, complaints::hear).zoomed().walk();
        assertThat(complaints.all()).isEmpty();
    }

    @Test
    void the_keyboard_is_seen_in_the_dark_too() {
        stage.console().dark(true);
        FocusMark marks = new FocusMark();
        Complaints complaints = new Complaints(robot, marks::missingIn);
        new Tour(stage, complaints::hear).views();
        assertThat(complaints.all()).isEmpty();
        assertThat(marks.known()).hasSizeGreaterThan(KINDS_IN_VIEWS);
    }
}
