package org.fleetmail.ui.internal.element;

import org.fleetmail.ui.internal.form.ElementEditor;
import org.fleetmail.ui.internal.form.ElementPage;

/** Edits an element of any kind that has no editor of its own. */
public final class KindEditor extends ElementEditor {
    @Override
    protected ElementPage page() {
        return new KindPage(this, services());
    }
}
