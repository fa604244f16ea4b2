package org.fleetmail.ui.internal.discovery;

import java.util.Collection;
import org.fleetmail.core.fleet.inventory.NewAccess;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.device.driver.DefaultSecrets;
import org.fleetmail.model.Device;

/**
 * Credentials as they were typed, without the secrets, which are only named.
 *
 * @param kind of what they are
 * @param name what the secrets are called by; with SNMP v3 also the user
 * @param user login name of web interfaces
 * @param port UDP or TCP port
 */
record NewCredentials(CredentialsKind kind, String name, String user, int port) {
    String firstSecret() {
        return switch (kind) {
            case SNMP_V2C -> name + "/read";
            case SNMP_V3 -> name + "/auth";
            case HTTPS, HTTP -> name;
        };
    }

    String secondSecret() {
        return name + (kind == CredentialsKind.SNMP_V3 ? "/priv" : "/write");
    }

    /** Gives them to devices, and notes where everybody knows one of the secrets that were typed. */
    void give(Collection<Device> devices, Collection<Secret> typed) {
        switch (kind) {
            case SNMP_V2C ->
                NewAccess.give(
                        devices,
                        NewAccess.communities(firstSecret(), secondSecret(), port),
                        typed.stream().anyMatch(DefaultSecrets::isCommunity));
            case SNMP_V3 -> NewAccess.give(devices, NewAccess.user(name, port), passwordIn(typed));
            case HTTPS -> NewAccess.give(devices, NewAccess.login("https", port, user, name), passwordIn(typed));
            case HTTP -> NewAccess.give(devices, NewAccess.login("http", port, user, name), passwordIn(typed));
        }
    }

    private static boolean passwordIn(Collection<Secret> typed) {
        return typed.stream().anyMatch(DefaultSecrets::isPassword);
    }
}
