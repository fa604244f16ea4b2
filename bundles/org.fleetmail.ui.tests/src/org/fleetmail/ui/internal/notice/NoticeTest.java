package org.fleetmail.ui.internal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.progress.IProgressConstants;
import org.fleetmail.core.preference.Preference;
import org.fleetmail.core.preference.Preferences;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.ui.fleet.CancellableJob;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;
import org.fleetmail.ui.robot.Uses;
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
    @Uses("notice.Notice")
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
        robot.tell(() -> text.notifyListeners(SWT.MouseUp, new Event()));
        robot.await("the notice to go", text::isDisposed);
    }

    @Test
    void the_end_of_a_long_job_is_told_by_itself() {
        Console console = new Console();
        Robot robot = console.robot();
        AtomicLong nanos = new AtomicLong();
        NoticeStart listener = new NoticeStart(nanos::get, display -> false);
        Job.getJobManager().addJobChangeListener(listener);
        try {
            new CancellableJob("Reading 24 devices") {
                @Override
                protected void work(IProgressMonitor monitor, Cancellation stop) {
                    nanos.addAndGet(NoticeTest.LONG.toNanos());
                }
            }.schedule();
            Label text = robot.find(Label.class, "notice.text");
            assertThat(robot.ask(text::getText)).contains("Reading 24 devices", "30");
            robot.tell(() -> text.getShell().close());
        } finally {
            Job.getJobManager().removeJobChangeListener(listener);
        }
    }

    @Test
    void work_of_the_background_is_seen_in_its_view_while_it_lasts() {
        Console console = new Console();
        Robot robot = console.robot();
        CountDownLatch seen = new CountDownLatch(1);
        IViewPart view = console.show(IViewPart.class, IProgressConstants.PROGRESS_VIEW_ID);
        Job.create("Reading 24 devices", monitor -> {
                    try {
                        seen.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                })
                .schedule();
        try {
            robot.awaitWords("Reading 24 devices");
        } finally {
            seen.countDown();
            console.awaitRest();
            console.hide(view);
        }
    }
}
