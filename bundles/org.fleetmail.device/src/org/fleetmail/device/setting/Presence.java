package org.fleetmail.device.setting;

/** Whether a device holds a secret. */
public enum Presence {
    SET,
    NOT_SET,
    UNKNOWN
}
