package org.fleetmail.core.trouble;

/** What an engine does after a trouble; narrower first. */
public enum Next {
    /** The same may succeed later: put it back and go on with others. */
    RETRY_LATER,
    /** Leave this device or endpoint as it is and go on with others. */
    STOP_DEVICE,
    /** Stop for everything that shares what failed, for example a password or a model. */
    STOP_GROUP,
    /** Stop the whole run. */
    STOP_ALL
}
