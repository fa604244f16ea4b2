package org.fleetmail.core.fleet.inventory;

import java.util.Collection;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.fleetmail.core.fleet.Access;
import org.fleetmail.core.query.CredentialsNeeded;
import org.fleetmail.core.query.DefaultCredentials;
import org.fleetmail.model.Device;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.SecurityLevel;
import org.fleetmail.model.SnmpAccess;
import org.fleetmail.model.SnmpVersion;
import org.fleetmail.model.WebAccess;

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

    /** SNMP v2c with the names of the secrets that hold the communities for reading and for writing. */
    public static SnmpAccess communities(String read, String write, int port) {
        SnmpAccess access = community(read, port);
        access.setWriteCommunity(write);
        return access;
    }

    /**
     * Gives devices access data of their own, each a copy; they need no credentials any more.
     *
     * @param everybodyKnows whether one of its secrets is a maker's default
     */
    public static void give(Collection<Device> devices, SnmpAccess access, boolean everybodyKnows) {
        for (Device device : devices) {
            device.setSnmp(EcoreUtil.copy(access));
            DefaultCredentials.COMMUNITY.note(device, everybodyKnows);
            device.getTags().remove(CredentialsNeeded.TAG);
        }
    }

    /** The same with the login of web interfaces; a certificate that was agreed for a device stays agreed. */
    public static void give(Collection<Device> devices, WebAccess access, boolean everybodyKnows) {
        for (Device device : devices) {
            WebAccess own = EcoreUtil.copy(access);
            Access.web(device).map(known -> known.value().getPinnedSha256()).ifPresent(own::setPinnedSha256);
            device.setWeb(own);
            DefaultCredentials.PASSWORD.note(device, everybodyKnows);
            device.getTags().remove(CredentialsNeeded.TAG);
        }
    }

    /**
     * A login to a web interface.
     *
     * @param scheme {@code https} or {@code http}
     * @param port TCP port
     * @param user login name, empty where the devices ask for a password alone
     * @param password name of the secret that holds the password
     */
    public static WebAccess login(String scheme, int port, String user, String password) {
        WebAccess access = FleetFactory.eINSTANCE.createWebAccess();
        access.setScheme(scheme);
        access.setPort(port);
        access.setUserName(user);
        access.setSecret(password);
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
