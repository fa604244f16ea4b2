package org.fleetmail.ui.internal.device;

import org.fleetmail.ui.internal.form.ElementEditor;
import org.fleetmail.ui.internal.form.ElementPage;

/** Edits a device, reads it, and pushes the difference to it. */
public final class DeviceEditor extends ElementEditor {
    @Override
    protected ElementPage page() {
        return new DevicePage(this, services());
    }
}
