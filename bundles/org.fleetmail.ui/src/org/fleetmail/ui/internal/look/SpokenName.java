package org.fleetmail.ui.internal.look;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.util.function.UnaryOperator;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;

/** Gives a control the name that a screen reader says. */
public final class SpokenName {
    private static final String GTK = "gtk";
    private static final String GIVEN = "org.fleetmail.ui.spoken";

    private SpokenName() {}

    /** The functions, looked up when the first name is given. */
    private static final class Native {
        private static final NativeLibrary GTK_3 = NativeLibrary.getInstance("libgtk-3.so.0");
        private static final NativeLibrary GLIB = NativeLibrary.getInstance("libglib-2.0.so.0");
        private static final NativeLibrary ATK = NativeLibrary.getInstance("libatk-1.0.so.0");
        static final Function ACCESSIBLE = GTK_3.getFunction("gtk_widget_get_accessible");
        static final Function CHILD = GTK_3.getFunction("gtk_bin_get_child");
        static final Function CHILDREN = GTK_3.getFunction("gtk_container_get_children");
        static final Function FREE = GLIB.getFunction("g_list_free");
        static final Function NAME = ATK.getFunction("atk_object_set_name", 0, "UTF-8");
    }

    /** Whether a control was named. */
    public static boolean isGiven(Control control) {
        return control.getData(GIVEN) != null;
    }

    /** Names a control. */
    public static void give(Control control, String name) {
        control.setData(GIVEN, name);
        if (isGtk()) {
            tellGtk(control, name, handle -> handle);
            if (control instanceof Combo && (control.getStyle() & SWT.READ_ONLY) == 0) {
                tellGtk(control, name, SpokenName::inside);
            }
        } else {
            tell(control, name);
        }
    }

    private static boolean isGtk() {
        return GTK.equals(SWT.getPlatform());
    }

    private static void tell(Control control, String name) {
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                if (event.childID == ACC.CHILDID_SELF) {
                    event.result = name;
                }
            }
        });
    }

    /** Names a tool that shows an icon alone; elsewhere than on GTK its tool tip is its name. */
    public static void give(ToolItem tool, String name) {
        if (isGtk()) {
            boolean hasMenu = (tool.getStyle() & SWT.DROP_DOWN) != 0;
            tellGtk(tool, name, handle -> hasMenu ? first(inside(handle)) : inside(handle));
        }
    }

    /**
     * SWT 3.135 hands the names of native controls on to nobody on GTK 3, and keeps what it made for them after the control
     * is gone (seen 2026-11-25), so they are given to GTK's own objects: of a tool to the button inside of it, which stands before
     * the one of its menu, if it has one; of a list that can be typed into to its field, too. The handle is public in every SWT
     * but not in what bundles for all platforms compile against. Without the library the control stays nameless, as it is
     * everywhere with SWT alone.
     */
    private static void tellGtk(Widget widget, String name, UnaryOperator<Pointer> part) {
        try {
            Pointer named =
                    part.apply(new Pointer(Widget.class.getField("handle").getLong(widget)));
            if (named != null) {
                Object accessible = Native.ACCESSIBLE.invoke(Pointer.class, new Object[] {named});
                Native.NAME.invokeVoid(new Object[] {accessible, name});
            }
        } catch (LinkageError | ReflectiveOperationException e) {
            Platform.getLog(SpokenName.class).info("Names for screen readers need GTK 3 and ATK", e);
        }
    }

    private static Pointer inside(Pointer container) {
        return (Pointer) Native.CHILD.invoke(Pointer.class, new Object[] {container});
    }

    /** The head of a GList points to its value. */
    private static Pointer first(Pointer container) {
        Pointer list =
                container == null ? null : (Pointer) Native.CHILDREN.invoke(Pointer.class, new Object[] {container});
        if (list == null) {
            return null;
        }
        Pointer first = list.getPointer(0);
        Native.FREE.invokeVoid(new Object[] {list});
        return first;
    }
}
