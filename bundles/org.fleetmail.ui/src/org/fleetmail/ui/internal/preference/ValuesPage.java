package org.fleetmail.ui.internal.preference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.fleetmail.core.preference.Preference;
import org.fleetmail.core.preference.Preferences;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.ui.fleet.Later;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.internal.rollout.Engines;

/** A page with the preferences of one {@link Group}, which {@code plugin.xml} names behind the class. */
public final class ValuesPage extends PreferencePage implements IWorkbenchPreferencePage, IExecutableExtension {
    private final List<ValueField> fields = new ArrayList<>();
    private Group group;
    private IWorkbench workbench;
    private Choices choices;

    @Override
    public void setInitializationData(IConfigurationElement page, String attribute, Object data) {
        group = Group.valueOf(String.valueOf(data));
    }

    @Override
    public void init(IWorkbench opened) {
        workbench = opened;
        choices = new Choices(Engines.home(), opened.getService(IThemeEngine.class));
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 6).applyTo(area);
        Preferences now = choices.get();
        for (Preference preference : group.preferences()) {
            ValueField field = ValueField.of(area, preference, this::check);
            field.show(now.get(preference));
            fields.add(field);
            if (preference == Preference.PROXY_USER) {
                ProxyPassword.add(area, workbench.getService(Services.class));
            }
        }
        check();
        return area;
    }

    private void check() {
        if (fields.size() == group.preferences().size()) {
            Optional<String> problem = fields.stream()
                    .map(ValueField::problem)
                    .flatMap(Optional::stream)
                    .findFirst();
            setErrorMessage(problem.orElse(null));
            setValid(problem.isEmpty());
        }
    }

    @Override
    protected void performDefaults() {
        fields.forEach(field -> field.show(field.preference().shape().standard()));
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        Preferences before = choices.get();
        Preferences wanted = before;
        for (ValueField field : fields) {
            wanted = wanted.with(field.preference(), field.value());
        }
        if (wanted.equals(before)) {
            return true;
        }
        if (choices.set(wanted) instanceof Outcome.Failed<Path>(Trouble trouble)) {
            setErrorMessage(trouble.in(Locale.getDefault()));
            return false;
        }
        if (Stream.of(before, wanted)
                        .map(all -> all.get(Preference.LANGUAGE))
                        .distinct()
                        .count()
                > 1) {
            offerRestart();
        }
        return true;
    }

    private void offerRestart() {
        if (MessageDialog.openQuestion(getShell(), Messages.ValuesPage_restart_title, Messages.ValuesPage_restart)) {
            Later.on(getShell().getDisplay(), workbench::restart);
        }
    }
}
