package org.fleetmail.ui.internal.navigator;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.fleetmail.core.query.DeviceQuery;
import org.fleetmail.model.Device;
import org.fleetmail.model.Element;
import org.fleetmail.ui.internal.look.Elements;

/**
 * Shows what fits the text of the filter box, and the folders above it. Devices are chosen by the words of a device query
 * such as {@code tag:3f model:HL-*}, everything else by its name and address.
 */
final class NavigatorFilter extends ViewerFilter {
    private String text = "";
    private Optional<DeviceQuery> query = Optional.empty();

    void use(String typed) {
        text = typed.strip().toLowerCase(Locale.ROOT);
        query = DeviceQuery.parse(typed.strip()).toOptional();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public boolean select(Viewer viewer, Object parent, Object node) {
        return isEmpty() || fits(node) || hasFitting((TreeViewer) viewer, node);
    }

    private boolean hasFitting(TreeViewer viewer, Object node) {
        for (Object child : ((NavigatorContent) viewer.getContentProvider()).getChildren(node)) {
            if (fits(child) || hasFitting(viewer, child)) {
                return true;
            }
        }
        return false;
    }

    private boolean fits(Object node) {
        return switch (node) {
            case Device device -> query.map(words -> words.matches(device)).orElse(false);
            case Element element -> contains(Elements.name(element)) || contains(Elements.detail(element));
            default -> false;
        };
    }

    private boolean contains(String words) {
        return words.toLowerCase(Locale.ROOT).contains(text);
    }
}
