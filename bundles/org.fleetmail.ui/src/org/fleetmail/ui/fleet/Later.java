package org.fleetmail.ui.fleet;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;

/**
 * Has work done soon on the thread of the display, whatever thread asks for it. Where nobody is there any more to see it, it
 * is forgotten: background work ends when it ends, and by then a part or the whole console may be closed.
 */
public final class Later {
    private Later() {}

    /** Has work done unless the display is gone. */
    public static void on(Display display, Runnable work) {
        asFarAsThere(() -> display.asyncExec(work));
    }

    /** Has work done in something, unless that is gone now or by then. */
    public static void in(Widget place, Runnable work) {
        asFarAsThere(() -> place.getDisplay().asyncExec(() -> {
            if (!place.isDisposed()) {
                work.run();
            }
        }));
    }

    /** Whether it is there is not asked before: it may go between question and answer. */
    private static void asFarAsThere(Runnable asking) {
        try {
            asking.run();
        } catch (SWTException e) {
            if (e.code != SWT.ERROR_DEVICE_DISPOSED && e.code != SWT.ERROR_WIDGET_DISPOSED) {
                throw e;
            }
        }
    }
}
