package org.fleetmail.ui.internal.look;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/**
 * Shows a view and does there what the plugin.xml says after a colon.
 *
 * @param <V> the view
 */
public abstract class ViewHandler<V extends IViewPart> extends AbstractHandler implements IExecutableExtension {
    private final Class<V> type;
    private final String id;
    private String what = "";

    /**
     * A handler of one view.
     *
     * @param id the view's, as in plugin.xml
     */
    protected ViewHandler(Class<V> type, String id) {
        this.type = type;
        this.id = id;
    }

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        what = String.valueOf(data);
    }

    /** Whether the plugin.xml says this. */
    protected final boolean isAsked(String word) {
        return what.equals(word);
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            var page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
            run(type.cast(page.showView(id)), what);
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
        return null;
    }

    /** Does one thing in the shown view; throws where plugin.xml names what nobody can do. */
    protected abstract void run(V view, String what) throws ExecutionException;
}
