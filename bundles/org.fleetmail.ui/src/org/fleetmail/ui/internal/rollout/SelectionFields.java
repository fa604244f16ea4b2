package org.fleetmail.ui.internal.rollout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.model.Account;
import org.fleetmail.model.DeviceGroup;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.MailTemplate;
import org.fleetmail.model.Rollout;
import org.fleetmail.model.Site;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.Elements;

/** Fields for which devices to change, and what they shall have. */
final class SelectionFields {
    private static final int OVERRIDES_HEIGHT = 44;

    private final Runnable changed;
    private final Function<String, Outcome<Choice.Listed>> read;
    private final Composite area;
    private final OptionalChoice<Rollout> rollout;
    private final OptionalChoice<MailTemplate> template;
    private final OptionalChoice<Account> account;
    private final OptionalChoice<Site> site;
    private final OptionalChoice<DeviceGroup> group;
    private final OptionalChoice<String> tag;
    private final Text query;
    private final Text file;
    private final Text overrides;
    private String known = "";
    private Outcome<Optional<Choice.Listed>> list = Outcome.done(Optional.empty());

    /**
     * Fields that offer what a fleet has.
     *
     * @param changed runs when something else was chosen or typed
     * @param read reads a list of devices
     */
    SelectionFields(Composite parent, Fleet fleet, Runnable changed, Function<String, Outcome<Choice.Listed>> read) {
        this.changed = changed;
        this.read = read;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(10, 4).applyTo(area);
        String own = Messages.SelectionFields_own;
        String all = Messages.SelectionFields_all;
        rollout = new OptionalChoice<>(
                        area,
                        "wizard.rollout",
                        Messages.RolloutView_rollout,
                        Messages.SelectionFields_no_rollout,
                        fleet.getRollouts(),
                        Elements::name)
                .onChange(changed);
        template = new OptionalChoice<>(
                        area,
                        "wizard.template",
                        Messages.SelectionFields_template,
                        own,
                        fleet.getTemplates(),
                        Elements::name)
                .onChange(changed);
        account = new OptionalChoice<>(
                        area,
                        "wizard.account",
                        Messages.SelectionFields_account,
                        own,
                        fleet.getAccounts(),
                        Elements::name)
                .onChange(changed);
        site = new OptionalChoice<>(
                        area, "wizard.site", Messages.SelectionFields_site, all, fleet.getSites(), Elements::name)
                .onChange(changed);
        group = new OptionalChoice<>(
                        area, "wizard.group", Messages.SelectionFields_group, all, fleet.getGroups(), Elements::name)
                .onChange(changed);
        tag = new OptionalChoice<>(area, "wizard.tag", Messages.SelectionFields_tag, all, tags(fleet), word -> word)
                .onChange(changed);
        label(Messages.WizardSelection_narrower);
        query = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        query.setMessage(Messages.WizardSelection_example);
        identify(query, "wizard.query", changed);
        label(Messages.SelectionFields_file);
        file = createFile();
        label(Messages.SelectionFields_overrides);
        overrides = new Text(area, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL);
        overrides.setToolTipText(Messages.SelectionFields_overrides_tooltip);
        identify(overrides, "wizard.overrides", changed);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(3, 1)
                .hint(SWT.DEFAULT, OVERRIDES_HEIGHT)
                .applyTo(overrides);
    }

    private static List<String> tags(Fleet fleet) {
        return fleet.getDevices().stream()
                .flatMap(device -> device.getTags().stream())
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    private void label(String text) {
        new Label(area, SWT.NONE).setText(text);
    }

    private static void identify(Text text, String id, Runnable changed) {
        text.setData(Parts.ID, id);
        text.addModifyListener(event -> changed.run());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
    }

    private Text createFile() {
        Composite row = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        Text path = new Text(row, SWT.BORDER);
        path.setData(Parts.ID, "wizard.file");
        path.addListener(SWT.FocusOut, event -> readList());
        path.addListener(SWT.DefaultSelection, event -> readList());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(path);
        Button browse = new Button(row, SWT.PUSH);
        browse.setText(Messages.SelectionFields_browse);
        browse.setData(Parts.ID, "wizard.browse");
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> browse()));
        return path;
    }

    private void browse() {
        FileDialog dialog = new FileDialog(area.getShell(), SWT.OPEN);
        dialog.setText(Messages.SelectionFields_list);
        Optional.ofNullable(dialog.open()).ifPresent(chosen -> {
            file.setText(chosen);
            readList();
        });
    }

    private void readList() {
        String path = file.getText().strip();
        if (!path.equals(known)) {
            known = path;
            list = path.isEmpty()
                    ? Outcome.done(Optional.empty())
                    : read.apply(path).map(Optional::of);
            changed.run();
        }
    }

    Control control() {
        return area;
    }

    void choose(Rollout chosen) {
        rollout.choose(chosen);
    }

    /** What is wrong with what was chosen, apart from the query. */
    Optional<String> mistake() {
        return switch (list) {
            case Outcome.Done<?> read -> Overrides.parse(overrides.getText()).mistake();
            case Outcome.Failed<?>(Trouble trouble) -> Optional.of(trouble.in(Locale.getDefault()));
        };
    }

    Choice choice() {
        return new Choice(
                rollout.chosen(),
                template.chosen(),
                account.chosen(),
                Overrides.parse(overrides.getText()).settings(),
                query(),
                list.toOptional().flatMap(read -> read));
    }

    /** Everything that narrows the devices, as one query. */
    private String query() {
        List<String> terms = new ArrayList<>();
        site.chosen().ifPresent(chosen -> terms.add(term("site", Elements.name(chosen))));
        group.chosen().ifPresent(chosen -> terms.add(term("group", Elements.name(chosen))));
        tag.chosen().ifPresent(chosen -> terms.add(term("tag", chosen)));
        String typed = query.getText().strip();
        if (!typed.isEmpty()) {
            terms.add(terms.isEmpty() ? typed : "(" + typed + ")");
        }
        return String.join(" ", terms);
    }

    private static String term(String field, String value) {
        return field + ":\"" + value.replace("\"", "") + "\"";
    }
}
