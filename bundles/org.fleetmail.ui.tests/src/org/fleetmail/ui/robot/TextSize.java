package org.fleetmail.ui.robot;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;

/** How large the desktop wants texts to be, as a person sets it in the settings of the desktop; for GTK. */
public final class TextSize {
    /** GTK counts in 1024ths of a dot per inch; 96 of these are the size as delivered. */
    private static final int DELIVERED = 96 * 1024;

    private static final NativeLibrary GTK_3 = NativeLibrary.getInstance("libgtk-3.so.0");
    private static final NativeLibrary GOBJECT = NativeLibrary.getInstance("libgobject-2.0.so.0");

    private TextSize() {}

    /** Shows all texts in this many per cent of their size; on the UI thread. */
    public static void set(int percent) {
        Object settings = GTK_3.getFunction("gtk_settings_get_default").invoke(Pointer.class, new Object[0]);
        GOBJECT.getFunction("g_object_set")
                .invokeVoid(new Object[] {settings, "gtk-xft-dpi", DELIVERED / 100 * percent, null});
    }
}
