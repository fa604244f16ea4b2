package org.fleetmail.ui.internal.help;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.fleetmail.help.HelpBook;
import org.fleetmail.help.HelpFiles;
import org.fleetmail.help.HelpHit;
import org.fleetmail.help.HelpPage;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.Errand;
import org.fleetmail.ui.internal.look.Icons;

/** Pages of the help: a field to search, the pages there are or were found, and one of them to read. */
final class HelpBrowser {
    private static final int[] LIST_AND_PAGE = {28, 72};

    private final Composite area;
    private final Text search;
    private final org.eclipse.swt.widgets.List list;
    private final PageArea page;
    private final ToolItem back;
    private final ToolItem forward;
    private final Deque<HelpPage> before = new ArrayDeque<>();
    private final Deque<HelpPage> after = new ArrayDeque<>();
    private HelpBook book;
    private String wanted = HelpPage.CONTENTS;
    private HelpPage shown;
    private List<HelpHit> listed = List.of();

    HelpBrowser(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(6, 4).applyTo(area);
        search = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setData(Parts.ID, "help.search");
        search.setMessage(Messages.HelpBrowser_search);
        search.addModifyListener(event -> list());
        search.addListener(SWT.DefaultSelection, event -> chooseFirst());
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(search);
        ToolBar tools = new ToolBar(area, SWT.FLAT);
        Icons icons = new Icons(area);
        back = tool(tools, icons, "go-back", Messages.HelpBrowser_back, () -> turn(before, after));
        forward = tool(tools, icons, "go-forward", Messages.HelpBrowser_forward, () -> turn(after, before));
        tool(tools, icons, "contents", Messages.HelpBrowser_contents, () -> show(HelpPage.CONTENTS));
        SashForm sash = new SashForm(area, SWT.VERTICAL);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(sash);
        list = new org.eclipse.swt.widgets.List(sash, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL);
        list.setData(Parts.ID, "help.pages");
        list.setToolTipText(Messages.HelpBrowser_pages);
        list.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> choose()));
        page = new PageArea(sash, this::follow);
        sash.setWeights(LIST_AND_PAGE);
        sash.addListener(
                SWT.Resize,
                event -> sash.setOrientation(sash.getSize().x > sash.getSize().y ? SWT.HORIZONTAL : SWT.VERTICAL));
        read();
    }

    private static ToolItem tool(ToolBar bar, Icons icons, String icon, String words, Runnable action) {
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        item.setImage(icons.get(icon));
        item.setToolTipText(words);
        item.setData(Parts.ID, "help." + icon);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return item;
    }

    private void read() {
        Errand.begin(
                Messages.HelpBrowser_reading,
                area.getDisplay(),
                () -> HelpBook.read(Locale.getDefault(), HelpFiles.ofBundle()),
                this::take);
    }

    private void take(HelpBook read) {
        if (!area.isDisposed()) {
            book = read;
            list();
            show(wanted);
        }
    }

    /** Shows a page by its name, as soon as the pages are there. */
    void show(String name) {
        wanted = name;
        if (book != null) {
            open(book.page(name).orElse(book.contents()), 0);
        }
    }

    /** Lists the pages in which these words are found, as soon as the pages are there. */
    void search(String words) {
        search.setText(words);
    }

    private void open(HelpPage next, int offset) {
        if (shown != null && shown != next) {
            before.push(shown);
            after.clear();
        }
        put(next, offset);
    }

    private void put(HelpPage next, int offset) {
        shown = next;
        page.show(next, offset);
        back.setEnabled(!before.isEmpty());
        forward.setEnabled(!after.isEmpty());
    }

    private void turn(Deque<HelpPage> from, Deque<HelpPage> to) {
        if (!from.isEmpty()) {
            to.push(shown);
            put(from.pop(), 0);
        }
    }

    private void follow(String link) {
        book.follow(shown, link).ifPresent(next -> open(next, 0));
    }

    private void list() {
        if (book == null) {
            return;
        }
        String words = search.getText().strip();
        listed = words.isEmpty()
                ? book.pages().stream().map(each -> new HelpHit(each, "", 0)).toList()
                : book.search(words);
        list.setItems(listed.stream().map(HelpBrowser::line).toArray(String[]::new));
        if (listed.isEmpty()) {
            list.setItems(Messages.HelpBrowser_nothing);
        }
    }

    private static String line(HelpHit hit) {
        return hit.line().isEmpty()
                ? hit.page().title()
                : NLS.bind(Messages.HelpBrowser_hit, hit.page().title(), hit.line());
    }

    private void choose() {
        int index = list.getSelectionIndex();
        if (index >= 0 && index < listed.size()) {
            open(listed.get(index).page(), listed.get(index).offset());
        }
    }

    /** Enter in the field leads to the page that fits best. */
    private void chooseFirst() {
        list.select(0);
        list.setFocus();
        choose();
    }

    /** To where one reads. */
    void setFocus() {
        page.setFocus();
    }
}
