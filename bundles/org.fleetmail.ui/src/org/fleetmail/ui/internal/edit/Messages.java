package org.fleetmail.ui.internal.edit;

import org.eclipse.osgi.util.NLS;

/** Names of changes. */
final class Messages extends NLS {
    public static String Edits_change;
    public static String Edits_change_many;
    public static String Edits_add;
    public static String Edits_delete;
    public static String Edits_delete_many;
    public static String DeleteAction_delete;
    public static String Edits_move;
    public static String StackAction_undo;
    public static String StackAction_redo;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
