package org.fleetmail.ui.internal.navigator;

import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.ISaveablePart;
import org.eclipse.ui.ISaveablesSource;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.Saveable;
import org.eclipse.ui.part.ViewPart;
import org.fleetmail.model.Element;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.FleetSaveable;
import org.fleetmail.ui.fleet.Later;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.fleet.Registration;
import org.fleetmail.ui.fleet.Topic;
import org.fleetmail.ui.internal.command.Commands;
import org.fleetmail.ui.internal.edit.DeleteAction;
import org.fleetmail.ui.internal.edit.StackAction;
import org.fleetmail.ui.internal.exchange.DroppedFiles;
import org.fleetmail.ui.internal.exchange.TableClipboard;
import org.fleetmail.ui.internal.form.ElementInput;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.NameLinks;

/** The tree of open fleets: sites with their devices, endpoints, accounts, templates, rollouts. */
public final class FleetNavigator extends ViewPart implements ISaveablesSource, ISaveablePart {
    private static final int MOST_UNFOLDED = 500;
    private static final int REFRESH_MILLIS = 150;

    private final NavigatorFilter filter = new NavigatorFilter();
    private OpenFleets fleets;
    private TreeViewer tree;
    private NavigatorContent content;
    private ChangeNotice notice;
    private Text filterBox;
    private Composite stack;
    private Composite filled;
    private Composite empty;
    private Registration registration = () -> {};
    private StackAction[] actions = {};
    private boolean due;

    @Override
    public void createPartControl(Composite parent) {
        fleets = getSite().getService(OpenFleets.class);
        stack = parent;
        stack.setLayout(new StackLayout());
        empty = EmptyState.create(stack, getSite());
        filled = new Composite(stack, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(filled);
        notice = new ChangeNotice(filled, fleets, getSite());
        createFilterBox();
        createTree();
        connect();
        DroppedFiles.on(stack, getSite().getWorkbenchWindow());
        refresh();
        fleets.current().ifPresent(this::opened);
    }

    private void createFilterBox() {
        filterBox = new Text(filled, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filterBox.setMessage(Messages.FleetNavigator_filter);
        filterBox.setToolTipText(Messages.FleetNavigator_filter_tooltip);
        filterBox.setData(Parts.ID, "navigator.filter");
        filterBox.addModifyListener(event -> filter(filterBox.getText()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filterBox);
    }

    private void createTree() {
        tree = new TreeViewer(filled, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        tree.getTree().setData(Parts.ID, "navigator.tree");
        tree.setUseHashlookup(true);
        content = new NavigatorContent(fleets);
        content.group(GroupingMenu.last());
        tree.setContentProvider(content);
        tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new NavigatorLabels(fleets, new Icons(filled))));
        tree.addFilter(filter);
        tree.setInput(fleets);
        ColumnViewerToolTipSupport.enableFor(tree);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.getControl());
    }

    private void connect() {
        tree.addDoubleClickListener(event -> open());
        NameLinks.in(tree, this::way);
        tree.addSelectionChangedListener(event -> choose());
        getSite().setSelectionProvider(tree);
        MenuManager menu = new MenuManager();
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        tree.getControl().setMenu(menu.createContextMenu(tree.getControl()));
        getSite().registerContextMenu(menu, tree);
        IActionBars bars = getViewSite().getActionBars();
        actions = StackAction.install(bars);
        menu.add(DeleteAction.install(bars, fleets, tree));
        TableClipboard.install(bars, tree, getSite().getWorkbenchWindow());
        GroupingMenu.fill(bars.getMenuManager(), this::group);
        registration = fleets.onChange(this::changed);
    }

    private void group(Grouping grouping) {
        content.group(grouping);
        tree.refresh();
        fleets.all().forEach(this::expandSmallGroups);
    }

    private void open() {
        Object node = tree.getStructuredSelection().getFirstElement();
        if (node instanceof EObject element && Commands.canOpen(element)) {
            way(element).ifPresent(Runnable::run);
        } else if (node != null) {
            tree.setExpandedState(node, !tree.getExpandedState(node));
        }
    }

    private Optional<Runnable> way(Object node) {
        return switch (node) {
            case OpenFleet fleet -> ElementInput.way(getSite().getPage(), fleet, fleet.fleet());
            case Element element ->
                fleets.of(element).flatMap(fleet -> ElementInput.way(getSite().getPage(), fleet, element));
            default -> Optional.empty();
        };
    }

    private void choose() {
        switch (tree.getStructuredSelection().getFirstElement()) {
            case OpenFleet fleet -> fleets.choose(fleet);
            case Group group -> fleets.choose(group.fleet());
            case Bucket bucket -> fleets.choose(bucket.fleet());
            case EObject element -> fleets.of(element).ifPresent(fleets::choose);
            case null, default -> {}
        }
    }

    private void filter(String typed) {
        filter.use(typed);
        tree.refresh();
        if (!filter.isEmpty()) {
            tree.expandAll();
        }
    }

    private void changed(OpenFleet fleet, Topic topic) {
        switch (topic) {
            case OPENED -> opened(fleet);
            case COMMANDS -> firePropertyChange(PROP_DIRTY);
            case CLOSED -> refresh();
            case CONTENT, FINDINGS, STATES -> refreshSoon();
            case FILE -> notice.refresh();
            case SAVING -> {}
        }
    }

    /** However many changes follow each other, the tree is never older than this. */
    private void refreshSoon() {
        if (!due) {
            due = true;
            getSite().getShell().getDisplay().timerExec(REFRESH_MILLIS, this::refresh);
        }
    }

    private void opened(OpenFleet fleet) {
        refresh();
        if (!tree.getExpandedState(fleet)) {
            Later.in(tree.getControl(), () -> unfold(fleet));
        }
        for (StackAction action : actions) {
            action.use(fleet);
        }
        firePropertyChange(PROP_DIRTY);
    }

    /** In a turn of its own: very many devices are sorted into their folders for it. */
    private void unfold(OpenFleet fleet) {
        if (fleets.all().contains(fleet)) {
            tree.expandToLevel(fleet, 1);
            expandSmallGroups(fleet);
            if (tree.getSelection().isEmpty()) {
                tree.setSelection(new StructuredSelection(fleet));
            }
        }
    }

    /** Groups of very many elements are left to the person, since each of their rows has to be made. */
    private void expandSmallGroups(OpenFleet fleet) {
        for (Object child : content.getChildren(fleet)) {
            if (child instanceof Group group && group.elements().size() <= MOST_UNFOLDED) {
                tree.expandToLevel(group, 1);
            }
        }
    }

    private void refresh() {
        due = false;
        if (stack.isDisposed()) {
            return;
        }
        ((StackLayout) stack.getLayout()).topControl = fleets.all().isEmpty() ? empty : filled;
        stack.layout();
        content.forget();
        tree.refresh();
        notice.refresh();
    }

    /** Selects and shows an element. */
    public void reveal(EObject element) {
        tree.setSelection(new StructuredSelection(element), true);
    }

    @Override
    public void setFocus() {
        if (fleets.all().isEmpty()) {
            empty.setFocus();
        } else {
            tree.getControl().setFocus();
        }
    }

    @Override
    public Saveable[] getSaveables() {
        return fleets.all().stream().map(FleetSaveable::new).toArray(Saveable[]::new);
    }

    @Override
    public Saveable[] getActiveSaveables() {
        return fleets.current().map(FleetSaveable::new).stream().toArray(Saveable[]::new);
    }

    @Override
    public boolean isDirty() {
        return fleets.all().stream().anyMatch(OpenFleet::isDirty);
    }

    /** The workbench saves the {@link #getSaveables() fleets} instead. */
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
    public boolean isSaveOnCloseNeeded() {
        return isDirty();
    }

    @Override
    public void dispose() {
        registration.end();
        for (StackAction action : actions) {
            action.use(null);
        }
        super.dispose();
    }
}
