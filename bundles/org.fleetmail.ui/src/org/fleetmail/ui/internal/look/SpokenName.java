package org.fleetmail.ui.internal.look;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/** Gives a control the name that a screen reader says. */
public final class SpokenName {
    private static final String GTK = "gtk";

    private SpokenName() {}

    /** The two functions, looked up when the first name is given. */
    private static final class Native {
        private static final NativeLibrary GTK_3 = NativeLibrary.getInstance("libgtk-3.so.0");
        private static final NativeLibrary ATK = NativeLibrary.getInstance("libatk-1.0.so.0");
        static final Function ACCESSIBLE = GTK_3.getFunction("gtk_widget_get_accessible");
        static final Function NAME = ATK.getFunction("atk_object_set_name", 0, "UTF-8");
    }

    /** Names a control. */
    public static void give(Control control, String name) {
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                if (event.childID == ACC.CHILDID_SELF) {
                    event.result = name;
                }
            }
        });
        if (GTK.equals(SWT.getPlatform())) {
            tellGtk(control, name);
        }
    }

    /**
     * SWT 3.135 hands the names of native controls on to nobody on GTK 3 (seen 2026-11-25), so they are given to GTK's own
     * objects. The handle is public in every SWT but not in what bundles
     * for all platforms compile against. Without the library the control stays nameless, as it is everywhere with SWT alone.
     */
    private static void tellGtk(Control control, String name) {
        try {
            long handle = Control.class.getField("handle").getLong(control);
            Object accessible = Native.ACCESSIBLE.invoke(Pointer.class, new Object[] {new Pointer(handle)});
            Native.NAME.invokeVoid(new Object[] {accessible, name});
        } catch (LinkageError | ReflectiveOperationException e) {
            Platform.getLog(SpokenName.class).info("Names for screen readers need GTK 3 and ATK", e);
        }
    }
}
