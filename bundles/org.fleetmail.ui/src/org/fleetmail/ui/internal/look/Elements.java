package org.fleetmail.ui.internal.look;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.DeviceGroup;
import org.fleetmail.model.Element;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.FleetPackage;
import org.fleetmail.model.SavedQuery;
import org.fleetmail.model.Workstation;
import org.fleetmail.ui.Parts;

/** How elements of a fleet are called and drawn. */
public final class Elements {
    private Elements() {}

    /** What people call an element: its name, else what identifies it best. */
    public static String name(EObject object) {
        if (!(object instanceof Element element)) {
            return FeatureTexts.type(object.eClass());
        }
        return first(
                element.getName(),
                switch (element) {
                    case Device device -> device.getAddress();
                    case Endpoint endpoint -> endpoint.getHost();
                    case Account account -> account.getAddress();
                    case Workstation pc -> pc.getHostName();
                    default -> null;
                },
                element.getId());
    }

    /** Where an element is, or what it says of itself beside its name; empty where there is nothing to add. */
    public static String detail(EObject object) {
        return switch (object) {
            case Device device -> first(device.getAddress());
            case Endpoint endpoint -> address(endpoint);
            case Account account -> first(account.getAddress());
            case Workstation pc -> first(pc.getHostName());
            case DeviceGroup group -> first(group.getQuery());
            case SavedQuery query -> first(query.getQuery());
            default -> "";
        };
    }

    /** {@code host:port}, with brackets around an IPv6 address. */
    public static String address(Endpoint endpoint) {
        String host = first(endpoint.getHost());
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + endpoint.getPort();
    }

    /** Name of the icon of a kind of element. */
    public static String icon(EClass type) {
        return switch (type.getClassifierID()) {
            case FleetPackage.DEVICE -> "device";
            case FleetPackage.DEVICE_GROUP -> "device-group";
            case FleetPackage.ENDPOINT -> "endpoint";
            case FleetPackage.ACCOUNT -> "account";
            case FleetPackage.SITE -> "site";
            case FleetPackage.MAIL_TEMPLATE -> "template";
            case FleetPackage.ROLLOUT -> "rollout";
            case FleetPackage.WORKSTATION -> "workstation";
            case FleetPackage.PROVIDER -> "provider";
            case FleetPackage.POLICY -> "policy";
            case FleetPackage.TRUST_ANCHOR -> "trust-anchor";
            case FleetPackage.SAVED_QUERY -> "query";
            case FleetPackage.FLEET -> "fleet";
            default -> "folder";
        };
    }

    /** The editor of an element, or {@code null} where it has none. */
    public static String editor(EObject object) {
        return switch (object) {
            case Device device -> Parts.DEVICE_EDITOR;
            case Endpoint endpoint -> Parts.ENDPOINT_EDITOR;
            case Account account -> Parts.ACCOUNT_EDITOR;
            case Element other -> Parts.ELEMENT_EDITOR;
            default -> null;
        };
    }

    private static String first(String... texts) {
        for (String text : texts) {
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return "";
    }
}
