package org.fleetmail.ui.internal.compare;

import org.eclipse.osgi.util.NLS;

/** Texts of comparing with the saved file. */
final class Messages extends NLS {
    public static String SavedHandler_revert;
    public static String SavedHandler_question;
    public static String SavedHandler_reverted;
    public static String SavedComparison_title;
    public static String SavedComparison_heading;
    public static String SavedComparison_count;
    public static String SavedComparison_nothing;
    public static String SavedComparison_what;
    public static String SavedComparison_here;
    public static String SavedComparison_saved;
    public static String SavedComparison_gone;
    public static String SavedComparison_added;
    public static String SavedComparison_take_back;
    public static String SavedComparison_taken_back;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
