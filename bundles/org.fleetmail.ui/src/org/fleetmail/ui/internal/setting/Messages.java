package org.fleetmail.ui.internal.setting;

import org.eclipse.osgi.util.NLS;

/** Texts of settings that hold. */
final class Messages extends NLS {
    public static String OverrideBar_setting;
    public static String OverrideBar_value;
    public static String OverrideBar_override;
    public static String OverrideBar_inherit;
    public static String OverrideBar_inherited;
    public static String OverrideBar_nothing;
    public static String OverrideBar_change;
    public static String OverrideBar_taken;
    public static String SettingText_secret;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
