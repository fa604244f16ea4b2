package org.fleetmail.ui.internal.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.IMessageManager;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Severity;

/** Marks at the fields of a form and in its head: what cannot be taken over, and what the rules find. */
public final class FieldMarks {
    private final IMessageManager messages;
    private final Map<String, Control> fields = new HashMap<>();
    private final Set<String> shown = new HashSet<>();

    FieldMarks(IMessageManager messages) {
        this.messages = messages;
    }

    void field(String feature, Control control) {
        fields.put(feature, control);
    }

    /** Shows or removes why the text of a field cannot be taken over. */
    void input(String feature, IStatus status) {
        String key = "input." + feature;
        if (status.isOK()) {
            messages.removeMessage(key, fields.get(feature));
        } else {
            messages.addMessage(key, status.getMessage(), null, IMessageProvider.ERROR, fields.get(feature));
        }
    }

    /** Shows what the rules find now instead of what they found before. */
    void findings(List<Finding> findings) {
        messages.setAutoUpdate(false);
        shown.forEach(this::remove);
        shown.clear();
        for (Finding finding : findings) {
            add(finding);
        }
        messages.setAutoUpdate(true);
    }

    private void add(Finding finding) {
        String key = finding.feature() + "\n" + finding.rule();
        String text = finding.text().in(Locale.getDefault());
        Control field = fields.get(finding.feature());
        if (field == null || field.isDisposed()) {
            messages.addMessage(key, text, null, type(finding.severity()));
        } else {
            messages.addMessage(key, text, null, type(finding.severity()), field);
        }
        shown.add(key);
    }

    private void remove(String key) {
        Control field = fields.get(key.substring(0, key.indexOf('\n')));
        if (field != null && !field.isDisposed()) {
            messages.removeMessage(key, field);
        }
        messages.removeMessage(key);
    }

    private static int type(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> IMessageProvider.ERROR;
            case MEDIUM, LOW -> IMessageProvider.WARNING;
            case INFO -> IMessageProvider.INFORMATION;
        };
    }
}
