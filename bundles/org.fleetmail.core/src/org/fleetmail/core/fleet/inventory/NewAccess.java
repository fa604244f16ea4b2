package org.fleetmail.core.fleet.inventory;

import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.SecurityLevel;
import org.fleetmail.model.SnmpAccess;
import org.fleetmail.model.SnmpVersion;

/** Makes access data that refers to secrets by their names. */
public final class NewAccess {
    private NewAccess() {}

    /**
     * SNMP v2c.
     *
     * @param community name of the secret that holds the community
     * @param port UDP port
     */
    public static SnmpAccess community(String community, int port) {
        SnmpAccess access = FleetFactory.eINSTANCE.createSnmpAccess();
        access.setVersion(SnmpVersion.V2C);
        access.setReadCommunity(community);
        access.setPort(port);
        return access;
    }

    /**
     * SNMP v3 with authentication and privacy, in the protocols the model takes where nothing is said.
     *
     * @param user security name; the passphrases are the secrets {@code USER/auth} and {@code USER/priv}
     * @param port UDP port
     */
    public static SnmpAccess user(String user, int port) {
        SnmpAccess access = FleetFactory.eINSTANCE.createSnmpAccess();
        access.setVersion(SnmpVersion.V3);
        access.setSecurityLevel(SecurityLevel.AUTH_PRIV);
        access.setSecurityName(user);
        access.setAuthSecret(user + "/auth");
        access.setPrivSecret(user + "/priv");
        access.setPort(port);
        return access;
    }
}
