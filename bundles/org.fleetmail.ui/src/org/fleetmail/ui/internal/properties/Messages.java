package org.fleetmail.ui.internal.properties;

import org.eclipse.osgi.util.NLS;

/** Texts of the properties view. */
final class Messages extends NLS {
    public static String PropertiesView_heading;
    public static String PropertiesView_nothing;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
