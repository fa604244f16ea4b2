package org.fleetmail.ui.internal.inventory;

import org.eclipse.osgi.util.NLS;

/** Texts of the tables of a fleet. */
final class Messages extends NLS {
    public static String InventoryPage_no_fleet;
    public static String InventoryPage_empty;
    public static String InventoryPage_counts;
    public static String InventoryView_edit;
    public static String InventoryView_properties;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
