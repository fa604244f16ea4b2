package org.fleetmail.ui.internal.account;

import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.internal.form.ElementEditor;
import org.fleetmail.ui.internal.form.ElementPage;

/** Edits a mail account. */
public final class AccountEditor extends ElementEditor {
    @Override
    protected ElementPage page() {
        return new AccountPage(this, getSite().getService(Services.class));
    }
}
