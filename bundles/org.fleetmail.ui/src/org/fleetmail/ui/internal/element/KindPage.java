package org.fleetmail.ui.internal.element;

import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.fleetmail.model.DeviceGroup;
import org.fleetmail.model.Element;
import org.fleetmail.model.FleetPackage.Literals;
import org.fleetmail.model.MailTemplate;
import org.fleetmail.model.Rollout;
import org.fleetmail.model.SavedQuery;
import org.fleetmail.model.Workstation;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.internal.device.SnmpSection;
import org.fleetmail.ui.internal.device.WebSection;
import org.fleetmail.ui.internal.form.ElementEditor;
import org.fleetmail.ui.internal.form.ElementPage;
import org.fleetmail.ui.internal.form.FeatureFields;
import org.fleetmail.ui.internal.form.FormContext;
import org.fleetmail.ui.internal.look.FeatureTexts;
import org.fleetmail.ui.internal.workstation.ProgramsSection;

/** What an element says at the left; what comes of it, and what belongs to it, at the right. */
final class KindPage extends ElementPage {
    private static final Set<EClass> WITH_ACCESS = Set.of(Literals.FLEET, Literals.SITE, Literals.DEVICE_GROUP);

    private final Element element;
    private final Services services;

    KindPage(ElementEditor editor, Services services) {
        super(editor, Parts.ELEMENT_EDITOR, FeatureTexts.type(editor.element().eClass()));
        this.element = editor.element();
        this.services = services;
    }

    @Override
    protected int columns() {
        return 2;
    }

    @Override
    protected void fill(Composite body, FormContext context) {
        Composite left = column(body, context);
        Composite right = column(body, context);
        for (FormPart part : FormPart.of(element.eClass())) {
            Composite section = section(part.isLarge() ? right : left, part.title(), "");
            new FeatureFields(context, section, element).all(part.features());
        }
        notes(left);
        further(right, context);
    }

    private static Composite column(Composite body, FormContext context) {
        Composite column = context.toolkit().createComposite(body);
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .align(SWT.FILL, SWT.BEGINNING)
                .applyTo(column);
        GridLayoutFactory.fillDefaults().spacing(0, 12).applyTo(column);
        return column;
    }

    private void further(Composite right, FormContext context) {
        if (WITH_ACCESS.contains(element.eClass())) {
            new SnmpSection(section(right, Messages.KindPage_snmp, Messages.KindPage_access), element, services)
                    .create(context);
            new WebSection(section(right, Messages.KindPage_web, Messages.KindPage_access), element, services)
                    .create(context);
        }
        switch (element) {
            case MailTemplate template ->
                new TemplateSettings(template)
                        .create(section(right, Messages.KindPage_settings, Messages.KindPage_settings_text), context);
            case Workstation pc ->
                new ProgramsSection(pc)
                        .create(section(right, Messages.KindPage_programs, Messages.KindPage_programs_text), context);
            case DeviceGroup group -> chosen(right, context, group::getQuery);
            case SavedQuery query -> chosen(right, context, query::getQuery);
            case Rollout rollout -> chosen(right, context, rollout::getSelection);
            default -> {}
        }
    }

    private void chosen(Composite right, FormContext context, Supplier<String> query) {
        new ChosenDevices(query).create(section(right, Messages.KindPage_chosen, ""), context);
    }
}
