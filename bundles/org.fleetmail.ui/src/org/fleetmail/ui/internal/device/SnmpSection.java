package org.fleetmail.ui.internal.device;

import static org.fleetmail.model.FleetPackage.Literals.DEVICE__SNMP;
import static org.fleetmail.model.FleetPackage.Literals.SNMP_ACCESS__AUTH_PROTOCOL;
import static org.fleetmail.model.FleetPackage.Literals.SNMP_ACCESS__AUTH_SECRET;
import static org.fleetmail.model.FleetPackage.Literals.SNMP_ACCESS__CONTEXT_NAME;
import static org.fleetmail.model.FleetPackage.Literals.SNMP_ACCESS__PORT;
import static org.fleetmail.model.FleetPackage.Literals.SNMP_ACCESS__PRIV_PROTOCOL;
import static org.fleetmail.model.FleetPackage.Literals.SNMP_ACCESS__PRIV_SECRET;
import static org.fleetmail.model.FleetPackage.Literals.SNMP_ACCESS__READ_COMMUNITY;
import static org.fleetmail.model.FleetPackage.Literals.SNMP_ACCESS__SECURITY_LEVEL;
import static org.fleetmail.model.FleetPackage.Literals.SNMP_ACCESS__SECURITY_NAME;
import static org.fleetmail.model.FleetPackage.Literals.SNMP_ACCESS__TIMEOUT_MILLIS;
import static org.fleetmail.model.FleetPackage.Literals.SNMP_ACCESS__VERSION;
import static org.fleetmail.model.FleetPackage.Literals.SNMP_ACCESS__WRITE_COMMUNITY;

import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.fleetmail.core.fleet.Access;
import org.fleetmail.model.Device;
import org.fleetmail.model.Element;
import org.fleetmail.model.SnmpAccess;
import org.fleetmail.model.SnmpVersion;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.internal.form.Fields;
import org.fleetmail.ui.internal.form.SecretFields;

/** How a device, or the devices of a group, site or fleet are reached over SNMP. */
public final class SnmpSection extends AccessSection<SnmpAccess> {
    private final Services services;

    /** @param owner the device, or the group, site or fleet whose devices are reached so */
    public SnmpSection(Composite parent, Element owner, Services services) {
        super(parent, owner, DEVICE__SNMP);
        this.services = services;
    }

    @Override
    Optional<Access<SnmpAccess>> effective(Device device) {
        return Access.snmp(device);
    }

    @Override
    String brief(SnmpAccess access) {
        return access.getVersion().getName();
    }

    @Override
    Object kind(SnmpAccess access) {
        return access.getVersion();
    }

    @Override
    void fill(Composite area, SnmpAccess access) {
        Fields plain = new Fields(context(), area, access);
        SecretFields secret = new SecretFields(context(), area, access, services);
        plain.choice(SNMP_ACCESS__VERSION);
        plain.number(SNMP_ACCESS__PORT);
        if (access.getVersion() == SnmpVersion.V3) {
            plain.text(SNMP_ACCESS__SECURITY_NAME);
            plain.text(SNMP_ACCESS__CONTEXT_NAME);
            plain.choice(SNMP_ACCESS__SECURITY_LEVEL);
            plain.choice(SNMP_ACCESS__AUTH_PROTOCOL);
            secret.secret(SNMP_ACCESS__AUTH_SECRET);
            plain.choice(SNMP_ACCESS__PRIV_PROTOCOL);
            secret.secret(SNMP_ACCESS__PRIV_SECRET);
        } else {
            secret.secret(SNMP_ACCESS__READ_COMMUNITY);
            secret.secret(SNMP_ACCESS__WRITE_COMMUNITY);
        }
        plain.number(SNMP_ACCESS__TIMEOUT_MILLIS);
    }
}
