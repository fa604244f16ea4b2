package org.fleetmail.ui.internal.form;

import java.util.Optional;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.statushandlers.StatusManager;
import org.fleetmail.model.Element;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.look.Elements;
import org.fleetmail.ui.internal.look.Icons;

/** One element of an open fleet, to edit. */
public final class ElementInput extends PlatformObject implements IEditorInput {
    private final OpenFleet fleet;
    private final Element element;

    public ElementInput(OpenFleet fleet, Element element) {
        this.fleet = fleet;
        this.element = element;
    }

    /** Opens an editor; where it cannot, the person is told. */
    public static void open(IWorkbenchPage page, ElementInput input, String editor) {
        try {
            page.openEditor(input, editor);
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
        }
    }

    /** What opens the editor of something in a fleet; empty where it has none. */
    public static Optional<Runnable> way(IWorkbenchPage page, OpenFleet fleet, Object target) {
        return target instanceof Element element
                ? Optional.ofNullable(Elements.editor(element))
                        .map(editor -> () -> open(page, new ElementInput(fleet, element), editor))
                : Optional.empty();
    }

    /** The element of a kind that an editor edits; empty where it edits another one or is none. */
    public static <E extends Element> Optional<E> edited(IEditorPart editor, Class<E> kind) {
        return editor != null && editor.getEditorInput() instanceof ElementInput input && kind.isInstance(input.element)
                ? Optional.of(kind.cast(input.element))
                : Optional.empty();
    }

    public OpenFleet fleet() {
        return fleet;
    }

    public Element element() {
        return element;
    }

    @Override
    public boolean exists() {
        return element == fleet.fleet() || element.eContainer() != null;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icons.descriptor(Elements.icon(element.eClass()));
    }

    @Override
    public String getName() {
        return Elements.name(element);
    }

    @Override
    public String getToolTipText() {
        return getName() + " — " + fleet.path();
    }

    @Override
    public IPersistableElement getPersistable() {
        return null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ElementInput input && input.element == element;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(element);
    }
}
