package org.fleetmail.ui.internal.form;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.INavigationLocation;
import org.eclipse.ui.INavigationLocationProvider;
import org.eclipse.ui.ISaveablesSource;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.Saveable;
import org.eclipse.ui.forms.editor.FormEditor;
import org.fleetmail.model.Element;
import org.fleetmail.ui.fleet.FleetSaveable;
import org.fleetmail.ui.fleet.Later;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.Registration;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.fleet.Topic;
import org.fleetmail.ui.internal.look.Elements;
import org.fleetmail.ui.internal.look.Whereabouts;

/** Edits one element of a fleet in one form page. It saves the whole fleet, as all its editors do. */
public abstract class ElementEditor extends FormEditor implements ISaveablesSource, INavigationLocationProvider {
    private Registration registration = () -> {};
    private Whereabouts whereabouts;

    /** The page of this kind of element. */
    protected abstract ElementPage page();

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof ElementInput)) {
            throw new PartInitException(input.getName());
        }
        super.init(site, input);
        setPartName(input.getName());
        registration = fleet().onChange(this::changed);
    }

    @Override
    public void createPartControl(Composite parent) {
        super.createPartControl(parent);
        var images = new LocalResourceManager(JFaceResources.getResources(), parent);
        setTitleImage(images.get(getEditorInput().getImageDescriptor()));
        whereabouts = new Whereabouts(this, parent);
    }

    @Override
    protected void addPages() {
        try {
            addPage(page());
        } catch (PartInitException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected void createPages() {
        super.createPages();
        if (getContainer() instanceof org.eclipse.swt.custom.CTabFolder folder) {
            folder.setTabHeight(0);
        }
    }

    /** Where the person is in it, for the way back. */
    @Override
    public INavigationLocation createNavigationLocation() {
        return whereabouts.now();
    }

    /** The way is not kept when the console ends. */
    @Override
    public INavigationLocation createEmptyNavigationLocation() {
        return null;
    }

    private void changed(Topic topic) {
        switch (topic) {
            case CONTENT -> rename();
            case COMMANDS -> editorDirtyStateChanged();
            case CLOSED -> close(false);
            case FINDINGS, STATES, FILE, SAVING, OPENED -> {}
        }
    }

    private void rename() {
        if (!getEditorInput().exists()) {
            Later.on(getSite().getShell().getDisplay(), () -> close(false));
        } else {
            setPartName(Elements.name(element()));
        }
    }

    public final OpenFleet fleet() {
        return ((ElementInput) getEditorInput()).fleet();
    }

    public final Element element() {
        return ((ElementInput) getEditorInput()).element();
    }

    protected final Services services() {
        return getSite().getService(Services.class);
    }

    @Override
    public Saveable[] getSaveables() {
        return new Saveable[] {new FleetSaveable(fleet())};
    }

    @Override
    public Saveable[] getActiveSaveables() {
        return getSaveables();
    }

    @Override
    public boolean isDirty() {
        return fleet().isDirty();
    }

    /** The workbench saves the {@link #getSaveables() fleet} instead. */
    @Override
    public void doSave(IProgressMonitor monitor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void doSaveAs() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void dispose() {
        registration.end();
        super.dispose();
    }
}
