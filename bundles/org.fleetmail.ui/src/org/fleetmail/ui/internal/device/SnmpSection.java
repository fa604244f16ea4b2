package org.fleetmail.ui.internal.device;

import static org.fleetmail.model.FleetPackage.Literals.DEVICE__SNMP;
import static org.fleetmail.model.FleetPackage.Literals.SNMP_ACCESS__AUTH_PROTOCOL;
import static org.fleetmail.model.FleetPackage.Literals.SNMP_ACCESS__AUTH_SECRET;
import static org.fleetmail.model.FleetPackage.Literals.SNMP_ACCESS__PORT;
import static org.fleetmail.model.FleetPackage.Literals.SNMP_ACCESS__PRIV_PROTOCOL;
import static org.fleetmail.model.FleetPackage.Literals.SNMP_ACCESS__PRIV_SECRET;
import static org.fleetmail.model.FleetPackage.Literals.SNMP_ACCESS__READ_COMMUNITY;
import static org.fleetmail.model.FleetPackage.Literals.SNMP_ACCESS__SECURITY_LEVEL;
import static org.fleetmail.model.FleetPackage.Literals.SNMP_ACCESS__SECURITY_NAME;
import static org.fleetmail.model.FleetPackage.Literals.SNMP_ACCESS__TIMEOUT_MILLIS;
import static org.fleetmail.model.FleetPackage.Literals.SNMP_ACCESS__VERSION;
import static org.fleetmail.model.FleetPackage.Literals.SNMP_ACCESS__WRITE_COMMUNITY;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.fleetmail.core.fleet.Access;
import org.fleetmail.model.Device;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.SnmpAccess;
import org.fleetmail.model.SnmpVersion;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.internal.edit.Edits;
import org.fleetmail.ui.internal.form.Fields;
import org.fleetmail.ui.internal.form.FormContext;
import org.fleetmail.ui.internal.form.SecretFields;
import org.fleetmail.ui.internal.look.Elements;

/** How a device is reached over SNMP: as its group, site or fleet says, or in a way of its own. */
final class SnmpSection {
    private final Composite parent;
    private final Device device;
    private final Services services;
    private FormContext context;
    private Button own;
    private Composite fields;
    private SnmpAccess shown;
    private SnmpVersion version;

    SnmpSection(Composite parent, Device device, Services services) {
        this.parent = parent;
        this.device = device;
        this.services = services;
    }

    void create(FormContext form) {
        context = form;
        own = form.toolkit().createButton(parent, Messages.SnmpSection_own, SWT.CHECK);
        own.setData(Parts.ID, "Device.snmp");
        GridDataFactory.fillDefaults().span(2, 1).applyTo(own);
        own.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> switchOwn()));
        form.refreshing(this::refresh);
    }

    private void switchOwn() {
        SnmpAccess access = own.getSelection() ? FleetFactory.eINSTANCE.createSnmpAccess() : null;
        Edits.set(context.fleet().domain(), device, DEVICE__SNMP, access);
    }

    private void refresh() {
        if (parent.isDisposed()) {
            return;
        }
        SnmpAccess access = device.getSnmp();
        SnmpVersion now = access == null ? null : access.getVersion();
        if (fields == null || access != shown || now != version) {
            shown = access;
            version = now;
            own.setSelection(access != null);
            rebuild();
        }
    }

    private void rebuild() {
        if (fields != null) {
            fields.dispose();
        }
        fields = context.toolkit().createComposite(parent);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(fields);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .spacing(8, 7)
                .extendedMargins(0, 2, 2, 2)
                .applyTo(fields);
        if (shown == null) {
            inherited();
        } else {
            own(new Fields(context, fields, shown), new SecretFields(context, fields, shown, services));
        }
        layout();
    }

    private void layout() {
        parent.layout(true, true);
        for (Control control = parent; control != null; control = control.getParent()) {
            if (control instanceof org.eclipse.ui.forms.widgets.ScrolledForm form) {
                form.reflow(true);
                return;
            }
        }
    }

    private void inherited() {
        String text = Access.snmp(device)
                .map(access -> NLS.bind(
                        Messages.SnmpSection_inherited,
                        Elements.name(access.from()),
                        access.value().getVersion().getName()))
                .orElse(Messages.SnmpSection_none);
        Label label = context.toolkit().createLabel(fields, text, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(2, 1)
                .hint(150, SWT.DEFAULT)
                .applyTo(label);
    }

    private void own(Fields plain, SecretFields secret) {
        plain.choice(SNMP_ACCESS__VERSION);
        plain.number(SNMP_ACCESS__PORT);
        if (version == SnmpVersion.V3) {
            plain.text(SNMP_ACCESS__SECURITY_NAME);
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
