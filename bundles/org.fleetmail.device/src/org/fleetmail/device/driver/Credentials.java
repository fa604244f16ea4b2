package org.fleetmail.device.driver;

import java.util.Objects;
import java.util.Optional;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.model.AuthProtocol;
import org.fleetmail.model.PrivProtocol;

/** With what a device is spoken to. Nothing of it shows itself. */
public sealed interface Credentials {
    /** Credentials of SNMP. */
    sealed interface Snmp extends Credentials {}

    /**
     * Communities of SNMP v1 (RFC 1157) or v2c (RFC 1901).
     *
     * @param v1 whether version 1 is spoken, otherwise 2c
     */
    record Community(boolean v1, Secret read, Secret write) implements Snmp {
        public Community {
            Objects.requireNonNull(read);
            Objects.requireNonNull(write);
        }
    }

    /**
     * A user of SNMP v3 (RFC 3414). Without {@code auth} nothing is authenticated, without {@code privacy} nothing is
     * encrypted.
     *
     * @param name security name
     * @param auth authentication
     * @param privacy encryption; only with authentication
     * @param contextName context of the device's objects, often empty
     */
    record User(String name, Optional<Auth> auth, Optional<Privacy> privacy, String contextName) implements Snmp {}

    /** Authentication of SNMP v3 messages (RFC 3414, RFC 7860). */
    record Auth(AuthProtocol protocol, Secret passphrase) {}

    /** Encryption of SNMP v3 messages (RFC 3414, RFC 3826). */
    record Privacy(PrivProtocol protocol, Secret passphrase) {}

    /**
     * An administrator of a web interface.
     *
     * @param user login name, empty where the device asks for a password alone
     */
    record Login(String user, Secret password) implements Credentials {
        public Login {
            Objects.requireNonNull(user);
            Objects.requireNonNull(password);
        }
    }
}
