package org.fleetmail.ui.internal.endpoint;

import org.eclipse.osgi.util.NLS;

/** Texts of the endpoint editor. */
final class Messages extends NLS {
    public static String EndpointPage_title;
    public static String EndpointPage_place;
    public static String EndpointPage_place_description;
    public static String EndpointPage_trust;
    public static String EndpointPage_trust_description;
    public static String EndpointPage_check;
    public static String EndpointPage_check_tooltip;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
