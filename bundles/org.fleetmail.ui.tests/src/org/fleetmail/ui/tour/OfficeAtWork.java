package org.fleetmail.ui.tour;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IViewPart;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.verification.VerificationView;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;

/** What an administrator has done by noon: servers checked, the fleet looked at, a check of every night on the timetable. */
final class OfficeAtWork {
    private final Console console;
    private final Robot robot;

    OfficeAtWork(Console console) {
        this.console = console;
        this.robot = console.robot();
    }

    void begin() {
        timetable();
        verification();
        handWork();
        audit();
        console.awaitRest();
    }

    private void verification() {
        console.perspective("org.fleetmail.rcp.verification");
        VerificationView view = console.show(VerificationView.class, Parts.VERIFICATION);
        robot.tell(view::checkAll);
        robot.await("the end of all checks", () -> !view.isBusy());
        choose("verification.table", 3);
    }

    private void audit() {
        console.perspective("org.fleetmail.rcp.audit");
        console.show(IViewPart.class, Parts.AUDIT);
        robot.click("audit.read");
        Table figures = robot.find(Table.class, "audit.figures");
        robot.await("numbers", () -> figures.getItemCount() > 10);
        choose("audit.figures", 7);
    }

    private void timetable() {
        console.perspective("org.fleetmail.rcp.rollout");
        console.show(IViewPart.class, Parts.SCHEDULE);
        robot.click("schedule.compare");
        robot.type("schedule.name", "Nightly check 夜間の照合");
        robot.type("schedule.time", "1440");
        robot.click("schedule.ok");
        Table table = robot.find(Table.class, "schedule.table");
        robot.await("the appointment", () -> table.getItemCount() == 1);
        console.show(IViewPart.class, Parts.ROLLOUT);
    }

    private void handWork() {
        console.perspective("org.fleetmail.rcp.rollout");
        console.show(IViewPart.class, Parts.HAND_WORK);
        robot.click("handwork.read");
        Table table = robot.find(Table.class, "handwork.table");
        robot.await("things to do", () -> table.getItemCount() > 1);
        console.show(IViewPart.class, Parts.ROLLOUT);
    }

    private void choose(String id, int row) {
        Table table = robot.find(Table.class, id);
        robot.tell(() -> {
            table.setSelection(row);
            table.notifyListeners(SWT.Selection, new Event());
        });
    }
}
