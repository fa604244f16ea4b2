package org.fleetmail.ui.internal.inventory;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.fleetmail.exchange.column.Kind;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.Later;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.fleet.Registration;
import org.fleetmail.ui.fleet.Topic;
import org.fleetmail.ui.internal.edit.DeleteAction;
import org.fleetmail.ui.internal.edit.StackAction;
import org.fleetmail.ui.internal.exchange.TableClipboard;
import org.fleetmail.ui.internal.form.ElementInput;
import org.fleetmail.ui.internal.look.Elements;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.Keys;
import org.fleetmail.ui.internal.look.NameLinks;
import org.fleetmail.ui.internal.look.PageMemory;
import org.fleetmail.ui.internal.look.RowSelection;
import org.fleetmail.ui.internal.look.TableMenu;

/** The devices, accounts, endpoints, PCs and sites of the fleet at work, each kind as a table that people work in. */
public final class InventoryView extends ViewPart {
    private final Map<Kind, InventoryPage> pages = new EnumMap<>(Kind.class);
    private OpenFleets fleets;
    private Icons icons;
    private CTabFolder folder;
    private Menu menu;
    private RowSelection<InventoryRow> selection;
    private StackAction[] actions = {};
    private Registration registration = () -> {};

    @Override
    public void createPartControl(Composite parent) {
        fleets = getSite().getService(OpenFleets.class);
        folder = new CTabFolder(parent, SWT.BOTTOM | SWT.FLAT);
        folder.setData(Parts.ID, "inventory.kinds");
        icons = new Icons(folder);
        MenuManager context = new MenuManager();
        menu = context.createContextMenu(folder);
        List.of(Kind.DEVICES, Kind.ENDPOINTS, Kind.ACCOUNTS, Kind.WORKSTATIONS, Kind.SITES)
                .forEach(this::addTab);
        folder.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> turn()));
        PageMemory.follow(folder);
        selection = new RowSelection<>(page().table(), InventoryRow::element);
        getSite().setSelectionProvider(selection);
        connect(context);
        registration = fleets.onChange(this::changed);
        opened();
    }

    private void addTab(Kind kind) {
        CTabItem tab = new CTabItem(folder, SWT.NONE);
        tab.setText(kind.label().in(Locale.getDefault()));
        tab.setImage(icons.get(Elements.icon(kind.type())));
        tab.setData(kind);
        tab.setData(Parts.ID, InventoryTable.id(kind));
        Composite place = new Composite(folder, SWT.NONE);
        place.setLayout(new FillLayout());
        tab.setControl(place);
    }

    /** The page in front; each is made when it is first turned to, since their tables are wide. */
    private InventoryPage page() {
        CTabItem tab = folder.getSelection();
        return pages.computeIfAbsent((Kind) tab.getData(), kind -> made(kind, (Composite) tab.getControl()));
    }

    /** The keyboard is where the page will be when it was in the page before, and goes into it. */
    private InventoryPage made(Kind kind, Composite place) {
        boolean focused = place.isFocusControl();
        InventoryPage page = new InventoryPage(place, kind, icons);
        page.table().onOpen(row -> way(row).ifPresent(Runnable::run));
        NameLinks.in(page.table()).column(page.table().columns().getFirst().id(), this::way);
        page.table().control().setMenu(menu);
        page.use(fleets.current());
        place.layout();
        if (focused) {
            place.setFocus();
        }
        return page;
    }

    private Optional<Runnable> way(InventoryRow row) {
        return fleets.of(row.element())
                .flatMap(fleet -> ElementInput.way(getSite().getPage(), fleet, row.element()));
    }

    private void connect(MenuManager context) {
        new Keys(getViewSite().getActionBars())
                .copying(() -> TableClipboard.copy(getSite().getWorkbenchWindow(), page().selection()))
                .pasting(() -> TableClipboard.paste(getSite().getWorkbenchWindow(), page().kind()))
                .selectingAll(() -> page().table().selectAll())
                .finding(() -> page().filter().focus())
                .showingProperties(this::showProperties);
        actions = StackAction.install(getViewSite().getActionBars());
        fill(getViewSite().getActionBars().getMenuManager());
        context.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        context.add(new Separator());
        fill(context);
        context.add(DeleteAction.install(getViewSite().getActionBars(), fleets, selection));
        getSite().registerContextMenu(context, selection);
    }

    private void fill(IMenuManager items) {
        items.add(action(Messages.InventoryView_edit, () -> page().editing().begin()));
        items.add(action(Messages.InventoryView_properties, this::showProperties));
        TableMenu.fill(items, () -> page().table());
    }

    private static Action action(String text, Runnable work) {
        return new Action(text) {
            @Override
            public void run() {
                work.run();
            }
        };
    }

    private void showProperties() {
        try {
            getSite().getPage().showView(Parts.PROPERTIES);
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
        }
    }

    private void turn() {
        selection.follow(page().table());
        page().look();
    }

    private void changed(OpenFleet fleet, Topic topic) {
        switch (topic) {
            case OPENED -> opened();
            case CLOSED -> {
                follow();
                page().look();
            }
            case CONTENT -> {
                pages.values().forEach(page -> page.changed(fleet.lastTouched()));
                page().look();
            }
            case COMMANDS, FINDINGS, STATES, FILE, SAVING -> {}
        }
    }

    /** Rows come in a turn of their own: much else is to be shown when a fleet opens. */
    private void opened() {
        follow();
        Later.in(folder, () -> page().look());
    }

    private void follow() {
        Arrays.stream(actions).forEach(action -> action.use(fleets.current().orElse(null)));
        pages.values().forEach(page -> page.use(fleets.current()));
    }

    /** Turns to the table of a kind. */
    public void show(Kind kind) {
        Arrays.stream(folder.getItems()).filter(tab -> tab.getData() == kind).forEach(folder::setSelection);
        turn();
    }

    @Override
    public void setFocus() {
        page().table().control().setFocus();
    }

    @Override
    public void dispose() {
        registration.end();
        Arrays.stream(actions).forEach(action -> action.use(null));
        super.dispose();
    }
}
