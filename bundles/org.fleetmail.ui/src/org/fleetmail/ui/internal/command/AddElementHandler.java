package org.fleetmail.ui.internal.command;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fleetmail.core.fleet.Ids;
import org.fleetmail.model.Device;
import org.fleetmail.model.Element;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.FleetPackage;
import org.fleetmail.model.Site;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.edit.Edits;
import org.fleetmail.ui.internal.look.FeatureTexts;
import org.fleetmail.ui.internal.look.FleetHandler;

/**
 * Adds an element to the fleet at work and opens its editor. The plugin.xml says which after a colon: a feature of the
 * fleet, for example {@code AddElementHandler:devices}.
 */
public final class AddElementHandler extends FleetHandler implements IExecutableExtension {
    private EReference feature = FleetPackage.Literals.FLEET__DEVICES;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        feature = (EReference) FleetPackage.Literals.FLEET.getEStructuralFeature(String.valueOf(data));
    }

    @Override
    protected void run(ExecutionEvent event, IWorkbenchWindow window, OpenFleet fleet) {
        Object selected = HandlerUtil.getCurrentStructuredSelection(event).getFirstElement();
        Element added = create(fleet, selected);
        Edits.add(fleet.domain(), fleet.fleet(), feature, added);
        Commands.open(window.getActivePage(), fleet, added);
    }

    private Element create(OpenFleet fleet, Object selected) {
        EClass type = feature.getEReferenceType();
        Element element = (Element) FleetFactory.eINSTANCE.create(type);
        element.setId(Ids.next(fleet.fleet(), type.getName()));
        element.setName(FeatureTexts.type(type));
        if (element instanceof Device device && selected instanceof Site site) {
            device.setSite(site);
        }
        return element;
    }
}
