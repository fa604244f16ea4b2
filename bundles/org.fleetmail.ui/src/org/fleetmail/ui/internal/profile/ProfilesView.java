package org.fleetmail.ui.internal.profile;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.internal.command.Commands;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.NameLinks;

/** The profiles that are installed: maker, model, transport, and for each setting how sure it is and where it is known from. */
public final class ProfilesView extends ViewPart {
    private TableViewer profiles;
    private TableViewer sheet;
    private Label summary;

    @Override
    public void createPartControl(Composite parent) {
        GridLayoutFactory.fillDefaults().margins(6, 4).spacing(6, 4).applyTo(parent);
        Icons icons = new Icons(parent);
        buttons(parent, icons);
        SashForm sash = new SashForm(parent, SWT.VERTICAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        profiles = ProfileTable.create(sash, icons);
        sheet = SettingSheet.create(sash);
        profiles.addSelectionChangedListener(event -> showSelected());
        profiles.addDoubleClickListener(event -> edit());
        NameLinks.in(profiles.getTable(), DeviceProfile.class)
                .column(
                        "profiles.name",
                        profile ->
                                Optional.of(() -> ProfileEditor.open(getSite().getPage(), profile.name())));
        getSite().setSelectionProvider(profiles);
        refresh();
    }

    private void buttons(Composite parent, Icons icons) {
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        button(bar, icons, "learn", "profiles.learn", Messages.ProfilesView_learn, this::learn);
        button(bar, icons, "rename", "profiles.edit", Messages.ProfilesView_edit, this::edit);
        button(bar, icons, "read", "profiles.refresh", Messages.ProfilesView_refresh, this::refresh);
        summary = new Label(bar, SWT.NONE);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(summary);
    }

    private static void button(Composite bar, Icons icons, String icon, String id, String text, Runnable action) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(text);
        button.setImage(icons.get(icon));
        button.setData(Parts.ID, id);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
    }

    private void learn() {
        Commands.run(getSite(), LearnHandler.COMMAND);
        refresh();
    }

    /** Reads the profiles anew and shows them. */
    public void refresh() {
        getSite().getService(Services.class).one(ProfileCatalog.class).ifPresent(catalog -> {
            catalog.reload();
            List<DeviceProfile> all = List.copyOf(catalog.all());
            profiles.setInput(all);
            int wrong = catalog.mistakes().size();
            summary.setText(
                    wrong == 0
                            ? NLS.bind(Messages.ProfilesView_count, all.size())
                            : NLS.bind(
                                    Messages.ProfilesView_mistakes,
                                    wrong,
                                    catalog.mistakes().getFirst().file()));
        });
        showSelected();
    }

    private DeviceProfile selected() {
        return (DeviceProfile) profiles.getStructuredSelection().getFirstElement();
    }

    private void showSelected() {
        DeviceProfile profile = selected();
        sheet.setInput(profile == null ? List.of() : SettingSheet.rows(profile));
    }

    private void edit() {
        if (selected() != null) {
            ProfileEditor.open(getSite().getPage(), selected().name());
        }
    }

    @Override
    public void setFocus() {
        profiles.getControl().setFocus();
    }
}
