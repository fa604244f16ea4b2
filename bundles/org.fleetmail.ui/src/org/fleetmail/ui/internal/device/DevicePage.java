package org.fleetmail.ui.internal.device;

import static org.fleetmail.model.FleetPackage.Literals.DEVICE__ACCOUNT;
import static org.fleetmail.model.FleetPackage.Literals.DEVICE__ADDRESS;
import static org.fleetmail.model.FleetPackage.Literals.DEVICE__FIRMWARE;
import static org.fleetmail.model.FleetPackage.Literals.DEVICE__LOCATION;
import static org.fleetmail.model.FleetPackage.Literals.DEVICE__MAC;
import static org.fleetmail.model.FleetPackage.Literals.DEVICE__MAKER;
import static org.fleetmail.model.FleetPackage.Literals.DEVICE__MODEL;
import static org.fleetmail.model.FleetPackage.Literals.DEVICE__PROFILE;
import static org.fleetmail.model.FleetPackage.Literals.DEVICE__SERIAL;
import static org.fleetmail.model.FleetPackage.Literals.DEVICE__SITE;
import static org.fleetmail.model.FleetPackage.Literals.DEVICE__TAGS;
import static org.fleetmail.model.FleetPackage.Literals.DEVICE__TEMPLATE;
import static org.fleetmail.model.FleetPackage.Literals.ELEMENT__NAME;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.fleetmail.model.Device;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.internal.form.ElementEditor;
import org.fleetmail.ui.internal.form.ElementPage;
import org.fleetmail.ui.internal.form.Fields;
import org.fleetmail.ui.internal.form.FormContext;
import org.fleetmail.ui.internal.form.ListFields;

/** What a device is and shall have at the left; what it has, read from itself, at the right. */
final class DevicePage extends ElementPage {
    private final Device device;
    private final Services services;
    private MailSettingsSection settings;

    DevicePage(ElementEditor editor, Services services) {
        super(editor, Parts.DEVICE_EDITOR, Messages.DevicePage_title);
        this.device = (Device) editor.element();
        this.services = services;
    }

    @Override
    protected int columns() {
        return 3;
    }

    @Override
    protected void fill(Composite body, FormContext context) {
        Composite left = context.toolkit().createComposite(body);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(left);
        GridLayoutFactory.fillDefaults().spacing(0, 12).applyTo(left);
        identity(section(left, Messages.DevicePage_identity, ""), context);
        desired(section(left, Messages.DevicePage_desired, Messages.DevicePage_desired_description), context);
        new SnmpSection(section(left, Messages.DevicePage_snmp, Messages.DevicePage_snmp_description), device, services)
                .create(context);
        new WebSection(section(left, Messages.DevicePage_web, Messages.DevicePage_web_description), device, services)
                .create(context);
        notes(left);
        Composite right = section(body, Messages.DevicePage_settings, Messages.DevicePage_settings_description);
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.FILL)
                .grab(true, true)
                .span(2, 1)
                .applyTo(right.getParent());
        settings = new MailSettingsSection(right, fleet(), device, services);
        settings.create(context);
    }

    private void identity(Composite section, FormContext context) {
        Fields fields = new Fields(context, section, device);
        fields.text(ELEMENT__NAME);
        fields.text(DEVICE__ADDRESS);
        fields.text(DEVICE__PROFILE);
        fields.text(DEVICE__SERIAL);
        fields.text(DEVICE__MAC);
        fields.text(DEVICE__MAKER);
        fields.text(DEVICE__MODEL);
        fields.text(DEVICE__FIRMWARE);
        fields.text(DEVICE__LOCATION);
        new ListFields(context, section, device).words(DEVICE__TAGS);
    }

    private void desired(Composite section, FormContext context) {
        Fields fields = new Fields(context, section, device);
        fields.reference(DEVICE__SITE, fleet().fleet()::getSites);
        fields.reference(DEVICE__ACCOUNT, fleet().fleet()::getAccounts);
        fields.reference(DEVICE__TEMPLATE, fleet().fleet()::getTemplates);
    }

    @Override
    public void dispose() {
        if (settings != null) {
            settings.dispose();
        }
        super.dispose();
    }
}
