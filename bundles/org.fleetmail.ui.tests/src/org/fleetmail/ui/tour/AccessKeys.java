package org.fleetmail.ui.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Finds letters that, pressed with Alt, mean two things at once. */
final class AccessKeys {
    private static final Pattern KEY = Pattern.compile("(?<!&)&(?!&)(.)");

    private AccessKeys() {}

    /** Letters that are given twice in an area, one message each; on the UI thread. */
    static List<String> in(Composite area) {
        Map<String, List<String>> taken = new TreeMap<>();
        for (Control control : Controls.in(area, Control.class)) {
            if (control.isEnabled()) {
                key(words(control))
                        .ifPresent(key -> taken.computeIfAbsent(key, fresh -> new ArrayList<>())
                                .add(words(control)));
            }
        }
        return taken.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> "Alt+" + entry.getKey() + " means all of " + entry.getValue())
                .toList();
    }

    private static String words(Control control) {
        return switch (control) {
            case Button button -> button.getText();
            case Label label -> label.getText();
            default -> "";
        };
    }

    private static Optional<String> key(String words) {
        Matcher found = KEY.matcher(words);
        return found.find() ? Optional.of(found.group(1).toUpperCase(java.util.Locale.ROOT)) : Optional.empty();
    }
}
