package org.fleetmail.ui.internal.form;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.IMessageManager;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Severity;

/** Marks at the fields of a form and in its head: what cannot be taken over, and what the rules find. */
public final class FieldMarks {
    private final IMessageManager messages;
    private final EClass type;
    private final Map<EStructuralFeature, Control> fields = new LinkedHashMap<>();
    private final Map<String, Optional<Control>> shown = new HashMap<>();

    /** @param type of the element of the form */
    FieldMarks(IMessageManager messages, EClass type) {
        this.messages = messages;
        this.type = type;
    }

    void field(EStructuralFeature feature, Control control) {
        fields.put(feature, control);
    }

    /** Shows or removes why the text of a field cannot be taken over. */
    void input(EStructuralFeature feature, IStatus status) {
        Control field = fields.get(feature);
        if (field == null || field.isDisposed()) {
            return;
        }
        String key = "input." + feature.getName();
        if (status.isOK()) {
            messages.removeMessage(key, field);
        } else {
            messages.addMessage(key, status.getMessage(), null, IMessageProvider.ERROR, field);
        }
    }

    /** Forgets the fields within a part of the form that goes, and their marks. */
    void forget(Composite part) {
        fields.values().removeIf(field -> {
            boolean within = isWithin(field, part);
            if (within && !field.isDisposed()) {
                messages.removeMessages(field);
            }
            return within;
        });
        shown.values()
                .removeIf(field -> field.filter(one -> isWithin(one, part)).isPresent());
    }

    private static boolean isWithin(Control control, Composite part) {
        for (Control at = control; at != null && !at.isDisposed(); at = at.getParent()) {
            if (at == part) {
                return true;
            }
        }
        return control.isDisposed();
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
        Optional<Control> field = field(finding.feature()).filter(control -> !control.isDisposed());
        field.ifPresentOrElse(
                control -> messages.addMessage(key, text, null, type(finding.severity()), control),
                () -> messages.addMessage(key, text, null, type(finding.severity())));
        shown.put(key, field);
    }

    /** The field of a feature of the element, or else of something that belongs to it. */
    private Optional<Control> field(String name) {
        return Optional.ofNullable(fields.get(type.getEStructuralFeature(name)))
                .or(() -> fields.entrySet().stream()
                        .filter(field -> field.getKey().getName().equals(name))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    private void remove(String key, Optional<Control> field) {
        if (field.isEmpty()) {
            messages.removeMessage(key);
        } else if (!field.get().isDisposed()) {
            messages.removeMessage(key, field.get());
        }
    }

    private static int type(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> IMessageProvider.ERROR;
            case MEDIUM, LOW -> IMessageProvider.WARNING;
            case INFO -> IMessageProvider.INFORMATION;
        };
    }
}
