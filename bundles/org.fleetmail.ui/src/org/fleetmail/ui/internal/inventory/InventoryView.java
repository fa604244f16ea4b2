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
    private CTabFolder folder;
    private RowSelection<InventoryRow> selection;
    private StackAction[] actions = {};
    private Registration registration = () -> {};

    @Override
    public void createPartControl(Composite parent) {
        fleets = getSite().getService(OpenFleets.class);
        folder = new CTabFolder(parent, SWT.BOTTOM | SWT.FLAT);
        folder.setData(Parts.ID, "inventory.kinds");
        Icons icons = new Icons(folder);
        List.of(Kind.DEVICES, Kind.ENDPOINTS, Kind.ACCOUNTS, Kind.WORKSTATIONS, Kind.SITES)
                .forEach(kind -> addPage(kind, icons));
        folder.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> turn()));
        PageMemory.follow(folder);
        selection = new RowSelection<>(page().table(), InventoryRow::element);
        getSite().setSelectionProvider(selection);
        connect();
        registration = fleets.onChange(this::changed);
        opened();
    }

    private void addPage(Kind kind, Icons icons) {
        InventoryPage page = new InventoryPage(folder, kind, icons);
        pages.put(kind, page);
        CTabItem tab = new CTabItem(folder, SWT.NONE);
        tab.setText(kind.label().in(Locale.getDefault()));
        tab.setImage(icons.get(Elements.icon(kind.type())));
        tab.setControl(page.control());
        tab.setData(kind);
        tab.setData(Parts.ID, InventoryTable.id(kind));
        page.table().onOpen(row -> way(row).ifPresent(Runnable::run));
        NameLinks.in(page.table()).column(page.table().columns().getFirst().id(), this::way);
    }

    private Optional<Runnable> way(InventoryRow row) {
        return fleets.of(row.element())
                .flatMap(fleet -> ElementInput.way(getSite().getPage(), fleet, row.element()));
    }

    private InventoryPage page() {
        return pages.get(folder.getSelection().getData());
    }

    private void connect() {
        new Keys(getViewSite().getActionBars())
                .copying(() -> TableClipboard.copy(getSite().getWorkbenchWindow(), page().selection()))
                .pasting(() -> TableClipboard.paste(getSite().getWorkbenchWindow(), page().kind()))
                .selectingAll(() -> page().table().selectAll())
                .finding(() -> page().filter().focus())
                .showingProperties(this::showProperties);
        actions = StackAction.install(getViewSite().getActionBars());
        fill(getViewSite().getActionBars().getMenuManager());
        MenuManager menu = new MenuManager();
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator());
        fill(menu);
        menu.add(DeleteAction.install(getViewSite().getActionBars(), fleets, selection));
        Menu shown = menu.createContextMenu(folder);
        pages.values().forEach(page -> page.table().control().setMenu(shown));
        getSite().registerContextMenu(menu, selection);
    }

    private void fill(IMenuManager menu) {
        menu.add(action(Messages.InventoryView_edit, () -> page().editing().begin()));
        menu.add(action(Messages.InventoryView_properties, this::showProperties));
        TableMenu.fill(menu, () -> page().table());
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
