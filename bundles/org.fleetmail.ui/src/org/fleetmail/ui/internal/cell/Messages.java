package org.fleetmail.ui.internal.cell;

import org.eclipse.osgi.util.NLS;

/** Words in cells. */
final class Messages extends NLS {
    public static String Choice_yes;
    public static String Choice_no;
    public static String Choice_none;
    public static String Cells_needed;
    public static String CellField_mixed;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
