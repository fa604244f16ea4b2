package org.fleetmail.core.query;

import org.fleetmail.model.Device;

/**
 * The state of a device that takes a community or a password which makers ship and everybody knows. It is noted as a tag
 * by whoever sees it, so that rules and queries ({@code credentials:default}) know it without looking at a secret.
 */
public enum DefaultCredentials {
    /** A community or passphrase of SNMP. */
    COMMUNITY("default-community"),
    /** The password of the web interface. */
    PASSWORD("default-password");

    private final String tag;

    DefaultCredentials(String tag) {
        this.tag = tag;
    }

    /** The tag of such a device. */
    public String tag() {
        return tag;
    }

    public boolean isNoted(Device device) {
        return device.getTags().contains(tag);
    }

    /** Notes whether it is so. */
    public void note(Device device, boolean so) {
        if (!so) {
            device.getTags().remove(tag);
        } else if (!isNoted(device)) {
            device.getTags().add(tag);
        }
    }

    /** Whether a device takes any. */
    public static boolean any(Device device) {
        return COMMUNITY.isNoted(device) || PASSWORD.isNoted(device);
    }
}
