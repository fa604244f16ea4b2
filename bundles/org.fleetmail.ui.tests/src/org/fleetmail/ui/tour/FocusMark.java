package org.fleetmail.ui.tour;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/** Finds kinds of controls that look the same with the keyboard and without it; one of each kind is looked at. */
final class FocusMark {
    private static final int MOST_FRAMES = 50;
    private static final long FRAME_NANOS = 20_000_000;

    private final Set<String> known = new HashSet<>();

    /** The kinds that were looked at. */
    Set<String> known() {
        return known;
    }

    /** Kinds in an area that do not show that the keyboard is there; on the UI thread. */
    List<String> missingIn(Composite area) {
        List<Control> used = Controls.used(area);
        return used.stream()
                .filter(control -> !known.contains(kind(control)))
                .filter(control -> isUnmarked(control, used))
                .map(control -> Controls.name(control) + " looks the same with the keyboard at it")
                .toList();
    }

    private static String kind(Control control) {
        return control.getClass().getSimpleName() + " " + Integer.toHexString(control.getStyle());
    }

    private boolean isUnmarked(Control control, List<Control> used) {
        boolean elsewhere = used.stream()
                .filter(each -> each != control && each.getParent() != control && control.getParent() != each)
                .anyMatch(Control::forceFocus);
        if (!elsewhere) {
            return false;
        }
        pressKey(control);
        byte[] without = picture(control);
        if (!control.forceFocus() || !control.isFocusControl()) {
            return false;
        }
        known.add(kind(control));
        pressKey(control);
        return IntStream.range(0, MOST_FRAMES).allMatch(frame -> Arrays.equals(without, picture(control)));
    }

    /** The desktop marks where the keyboard is once it is used. */
    private static void pressKey(Control control) {
        control.getShell().forceActive();
        Event key = new Event();
        key.keyCode = SWT.SHIFT;
        for (int type : new int[] {SWT.KeyDown, SWT.KeyUp}) {
            key.type = type;
            control.getDisplay().post(key);
        }
    }

    /** After a frame, since a caret comes and goes. */
    private static byte[] picture(Control control) {
        LockSupport.parkNanos(FRAME_NANOS);
        while (Display.getCurrent().readAndDispatch()) {
            continue;
        }
        Point size = control.getSize();
        Point place = control.getDisplay().map(control, control.getShell(), 0, 0);
        Image image =
                new Image(control.getDisplay(), (gc, width, height) -> {}, Math.max(1, size.x), Math.max(1, size.y));
        GC gc = new GC(control.getShell());
        gc.copyArea(image, place.x, place.y);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        return data.data;
    }
}
