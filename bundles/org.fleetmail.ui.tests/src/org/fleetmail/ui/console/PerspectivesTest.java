package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.ui.IWorkbenchPage;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arrangements of views for what an administrator does, and the way back to them. */
class PerspectivesTest {
    private static final boolean JAPANESE = Locale.getDefault().getLanguage().equals("ja");
    private static final String FLEET = "org.fleetmail.rcp.fleet";

    /** What each is about. */
    private static final Map<String, List<String>> VIEWS = Map.of(
            "fleet", List.of(Parts.NAVIGATOR, Parts.INVENTORY, Parts.FINDINGS),
            "verification", List.of(Parts.NAVIGATOR, Parts.VERIFICATION),
            "rollout", List.of(Parts.NAVIGATOR, Parts.ROLLOUT, Parts.RUNS, Parts.HAND_WORK, Parts.SCHEDULE),
            "audit", List.of(Parts.NAVIGATOR, Parts.AUDIT, Parts.RUNS, Parts.SCHEDULE));

    private final Console console = new Console();
    private final Robot robot = console.robot();
    private final IWorkbenchPage page = robot.ask(() -> console.window().getActivePage());

    @AfterEach
    void leave() {
        console.perspective(FLEET);
    }

    private boolean shows(String view) {
        return page.findViewReference(view) != null;
    }

    @ParameterizedTest
    @CsvSource({
        "fleet, Fleet, フリート",
        "verification, TLS Verification, TLS 検証",
        "rollout, Rollout, ロールアウト",
        "audit, Audit, 監査"
    })
    void views_that_were_closed_come_back_with_a_reset(String perspective, String english, String japanese) {
        console.perspective("org.fleetmail.rcp." + perspective);
        assertThat(robot.ask(() -> page.getPerspective().getLabel())).isEqualTo(JAPANESE ? japanese : english);
        console.closeViews();
        List<String> views = VIEWS.get(perspective);
        assertThat(views).noneMatch(view -> robot.ask(() -> shows(view)));
        console.run("org.eclipse.ui.window.resetPerspective");
        robot.press(JAPANESE ? "リセット(R)" : "Reset Perspective");
        robot.await("its views", () -> views.stream().allMatch(this::shows));
    }

    @Test
    void a_view_that_was_added_stays_when_a_person_comes_back() {
        console.perspective(FLEET);
        console.show(org.eclipse.ui.IViewPart.class, Parts.ROUTINES);
        console.perspective("org.fleetmail.rcp.audit");
        assertThat(robot.ask(() -> shows(Parts.ROUTINES))).isFalse();
        console.perspective(FLEET);
        assertThat(robot.ask(() -> shows(Parts.ROUTINES))).isTrue();
        console.closeEverywhere(Parts.ROUTINES);
    }
}
