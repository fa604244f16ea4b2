package org.fleetmail.ui.internal.endpoint;

import static org.fleetmail.model.FleetPackage.Literals.ELEMENT__NAME;
import static org.fleetmail.model.FleetPackage.Literals.ENDPOINT__HOST;
import static org.fleetmail.model.FleetPackage.Literals.ENDPOINT__MECHANISMS;
import static org.fleetmail.model.FleetPackage.Literals.ENDPOINT__PINNED_SHA256;
import static org.fleetmail.model.FleetPackage.Literals.ENDPOINT__PORT;
import static org.fleetmail.model.FleetPackage.Literals.ENDPOINT__PROVIDER;
import static org.fleetmail.model.FleetPackage.Literals.ENDPOINT__SERVICE;
import static org.fleetmail.model.FleetPackage.Literals.ENDPOINT__TRANSPORT_SECURITY;
import static org.fleetmail.model.FleetPackage.Literals.ENDPOINT__TRUST;
import static org.fleetmail.model.FleetPackage.Literals.ENDPOINT__TRUST_SYSTEM;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.fleetmail.model.Element;
import org.fleetmail.model.Endpoint;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.form.ElementEditor;
import org.fleetmail.ui.internal.form.ElementPage;
import org.fleetmail.ui.internal.form.Fields;
import org.fleetmail.ui.internal.form.FormContext;
import org.fleetmail.ui.internal.form.ListFields;
import org.fleetmail.ui.internal.verification.VerificationView;

/** Where an endpoint is, how it is protected, and whom to believe there. */
final class EndpointPage extends ElementPage {
    private final Element endpoint;

    EndpointPage(ElementEditor editor) {
        super(editor, Parts.ENDPOINT_EDITOR, Messages.EndpointPage_title);
        this.endpoint = editor.element();
    }

    @Override
    protected int columns() {
        return 2;
    }

    @Override
    protected void fill(Composite body, FormContext context) {
        Composite place = section(body, Messages.EndpointPage_place, Messages.EndpointPage_place_description);
        Fields fields = new Fields(context, place, endpoint);
        fields.text(ELEMENT__NAME);
        fields.choice(ENDPOINT__SERVICE);
        fields.text(ENDPOINT__HOST);
        fields.number(ENDPOINT__PORT);
        fields.choice(ENDPOINT__TRANSPORT_SECURITY);
        fields.reference(ENDPOINT__PROVIDER, fleet().fleet()::getProviders);
        checkButton(place, context);
        Composite trust = section(body, Messages.EndpointPage_trust, Messages.EndpointPage_trust_description);
        new Fields(context, trust, endpoint).flag(ENDPOINT__TRUST_SYSTEM);
        ListFields lists = new ListFields(context, trust, endpoint);
        lists.elements(ENDPOINT__TRUST, fleet().fleet()::getTrustAnchors);
        lists.words(ENDPOINT__PINNED_SHA256);
        lists.checks(ENDPOINT__MECHANISMS);
        notes(body);
    }

    private void checkButton(Composite place, FormContext context) {
        context.toolkit().createLabel(place, "");
        Button check = context.toolkit().createButton(place, Messages.EndpointPage_check, SWT.PUSH);
        check.setData(Parts.ID, "endpoint.check");
        check.setToolTipText(Messages.EndpointPage_check_tooltip);
        GridDataFactory.fillDefaults()
                .align(SWT.BEGINNING, SWT.CENTER)
                .indent(6, 0)
                .applyTo(check);
        check.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> VerificationView.check(getSite().getPage(), fleet(), (Endpoint) endpoint)));
    }
}
