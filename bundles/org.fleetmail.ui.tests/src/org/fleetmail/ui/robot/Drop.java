package org.fleetmail.ui.robot;

import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** Files that are dragged onto a control and let go there, as the toolkit tells of it; on the UI thread. */
public final class Drop {
    private Drop() {}

    /** Drops files on a control, or on what is around it and takes files. */
    public static void on(Control control, Path... files) {
        Control taking = control;
        while (taking.getData(DND.DROP_TARGET_KEY) == null) {
            taking = taking.getParent();
        }
        DropTarget target = (DropTarget) taking.getData(DND.DROP_TARGET_KEY);
        target.notifyListeners(DND.DragEnter, event(null));
        target.notifyListeners(
                DND.Drop, event(Arrays.stream(files).map(Path::toString).toArray(String[]::new)));
    }

    /** The toolkit's own kind of event, which only it can make. */
    private static Event event(String[] files) {
        try {
            Constructor<?> made = Class.forName("org.eclipse.swt.dnd.DNDEvent").getDeclaredConstructor();
            made.setAccessible(true);
            Event event = (Event) made.newInstance();
            event.data = files;
            event.detail = DND.DROP_COPY;
            return event;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("the toolkit tells of drops in another way", e);
        }
    }
}
