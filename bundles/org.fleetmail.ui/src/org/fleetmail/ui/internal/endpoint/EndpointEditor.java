package org.fleetmail.ui.internal.endpoint;

import org.fleetmail.ui.internal.form.ElementEditor;
import org.fleetmail.ui.internal.form.ElementPage;

/** Edits an endpoint. */
public final class EndpointEditor extends ElementEditor {
    @Override
    protected ElementPage page() {
        return new EndpointPage(this);
    }
}
