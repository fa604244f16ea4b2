package org.fleetmail.ui.internal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.fleetmail.core.preference.Preference;
import org.fleetmail.core.preference.Preferences;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;
import org.junit.jupiter.api.Test;

/** Who looks at something else is told when long work has ended, unless they do not want to be. */
class NoticeTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void only_the_end_of_long_work_behind_another_window_is_told_and_only_to_who_wants_it() {
        assertThat(NoticeRule.tells(LONG, false, Preferences.STANDARD)).isTrue();
        assertThat(NoticeRule.tells(LONG, true, Preferences.STANDARD)).isFalse();
        assertThat(NoticeRule.tells(Duration.ofSeconds(2), false, Preferences.STANDARD))
                .isFalse();
        Preferences quiet = Preferences.STANDARD.with(Preference.NOTIFICATION, "false");
        assertThat(NoticeRule.tells(LONG, false, quiet)).isFalse();
    }

    @Test
    void a_notice_says_what_has_ended_and_leaves_the_focus_where_it_was() {
        Console console = new Console();
        Robot robot = console.robot();
        Shell window = robot.ask(() -> console.window().getShell());
        Shell before = robot.ask(() -> Display.getCurrent().getActiveShell());
        robot.tell(() -> NoticeStart.show(window, "Checking 24 endpoints", LONG));
        Label text = robot.find(Label.class, "notice.text");
        assertThat(robot.ask(text::getText)).contains("Checking 24 endpoints", "30");
        assertThat(robot.ask(() -> Display.getCurrent().getActiveShell())).isEqualTo(before);
        console.picture(robot.ask(text::getShell), "notice");
        robot.tell(() -> text.getShell().close());
    }
}
