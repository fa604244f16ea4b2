package org.fleetmail.ui.robot;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** The mouse over a control; on the UI thread. */
public final class Pointer {
    private Pointer() {}

    /** Clicks into the middle of an area while Ctrl is held. */
    public static void follow(Control control, Rectangle area) {
        Event event = at(area);
        event.button = 1;
        event.stateMask = SWT.MOD1 | SWT.BUTTON1;
        control.notifyListeners(SWT.MouseUp, event);
    }

    /** Moves over the middle of an area. */
    public static void move(Control control, Rectangle area) {
        control.notifyListeners(SWT.MouseMove, at(area));
    }

    private static Event at(Rectangle area) {
        Event event = new Event();
        event.x = area.x + area.width / 2;
        event.y = area.y + area.height / 2;
        return event;
    }
}
