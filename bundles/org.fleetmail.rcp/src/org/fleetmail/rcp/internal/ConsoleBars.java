package org.fleetmail.rcp.internal;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.ICoolBarManager;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

/** The menus and the tool bar; the parts add their commands at the markers. */
final class ConsoleBars extends ActionBarAdvisor {
    private IWorkbenchWindow window;
    private ActionFactory.IWorkbenchAction back;
    private ActionFactory.IWorkbenchAction forward;

    ConsoleBars(IActionBarConfigurer configurer) {
        super(configurer);
    }

    @Override
    protected void makeActions(IWorkbenchWindow opened) {
        this.window = opened;
        back = registered(ActionFactory.BACKWARD_HISTORY);
        forward = registered(ActionFactory.FORWARD_HISTORY);
    }

    /** The history of a page knows one action for each way, which stands in the menu and in the tool bar. */
    private ActionFactory.IWorkbenchAction registered(ActionFactory factory) {
        ActionFactory.IWorkbenchAction action = factory.create(window);
        register(action);
        return action;
    }

    @Override
    protected void fillMenuBar(IMenuManager bar) {
        bar.add(fileMenu());
        bar.add(editMenu());
        bar.add(navigateMenu());
        bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        bar.add(windowMenu());
        bar.add(helpMenu());
    }

    private MenuManager fileMenu() {
        MenuManager file = new MenuManager(Messages.Bars_file, IWorkbenchActionConstants.M_FILE);
        file.add(new GroupMarker(IWorkbenchActionConstants.FILE_START));
        file.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        add(file, ActionFactory.CLOSE, ActionFactory.CLOSE_ALL);
        file.add(new Separator());
        add(file, ActionFactory.SAVE, ActionFactory.SAVE_ALL);
        file.add(new Separator(IWorkbenchActionConstants.FILE_END));
        add(file, ActionFactory.QUIT);
        return file;
    }

    private MenuManager editMenu() {
        MenuManager edit = new MenuManager(Messages.Bars_edit, IWorkbenchActionConstants.M_EDIT);
        add(edit, ActionFactory.UNDO, ActionFactory.REDO);
        edit.add(new Separator());
        add(
                edit,
                ActionFactory.CUT,
                ActionFactory.COPY,
                ActionFactory.PASTE,
                ActionFactory.DELETE,
                ActionFactory.SELECT_ALL);
        edit.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        return edit;
    }

    private MenuManager navigateMenu() {
        MenuManager navigate = new MenuManager(Messages.Bars_navigate, IWorkbenchActionConstants.M_NAVIGATE);
        navigate.add(back);
        navigate.add(forward);
        navigate.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        return navigate;
    }

    private MenuManager windowMenu() {
        MenuManager menu = new MenuManager(Messages.Bars_window, IWorkbenchActionConstants.M_WINDOW);
        MenuManager perspectives = new MenuManager(Messages.Bars_perspectives);
        perspectives.add(ContributionItemFactory.PERSPECTIVES_SHORTLIST.create(window));
        menu.add(perspectives);
        MenuManager views = new MenuManager(Messages.Bars_views);
        views.add(ContributionItemFactory.VIEWS_SHORTLIST.create(window));
        menu.add(views);
        menu.add(new Separator());
        add(menu, ActionFactory.RESET_PERSPECTIVE);
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator());
        add(menu, ActionFactory.PREFERENCES);
        return menu;
    }

    private MenuManager helpMenu() {
        MenuManager help = new MenuManager(Messages.Bars_help, IWorkbenchActionConstants.M_HELP);
        help.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        add(help, ActionFactory.ABOUT);
        return help;
    }

    @Override
    protected void fillCoolBar(ICoolBarManager bar) {
        ToolBarManager tools = new ToolBarManager(SWT.FLAT | SWT.RIGHT);
        tools.add(new GroupMarker(IWorkbenchActionConstants.FILE_START));
        tools.add(ActionFactory.SAVE.create(window));
        tools.add(new Separator());
        tools.add(ActionFactory.UNDO.create(window));
        tools.add(ActionFactory.REDO.create(window));
        tools.add(new Separator());
        tools.add(back);
        tools.add(forward);
        tools.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        bar.add(tools);
    }

    private void add(MenuManager menu, ActionFactory... factories) {
        for (ActionFactory factory : factories) {
            menu.add(registered(factory));
        }
    }
}
