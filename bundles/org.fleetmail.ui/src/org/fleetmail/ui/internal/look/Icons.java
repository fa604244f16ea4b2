package org.fleetmail.ui.internal.look;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.DecorationOverlayIcon;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.ui.fleet.State.Mood;

/** Icons by name; they live as long as a control. */
public final class Icons {
    private final LocalResourceManager images;
    private final Map<String, Image> known = new HashMap<>();

    /** Icons that are released when the control is disposed. */
    public Icons(Control owner) {
        this.images = new LocalResourceManager(JFaceResources.getResources(), owner);
    }

    /** The drawing {@code icons/NAME.svg}. */
    public static ImageDescriptor descriptor(String name) {
        return ResourceLocator.imageDescriptorFromBundle(Icons.class, "icons/" + name + ".svg")
                .orElseGet(ImageDescriptor::getMissingImageDescriptor);
    }

    public Image get(String name) {
        return known.computeIfAbsent(name, drawing -> images.get(descriptor(drawing)));
    }

    public Image get(Mood mood) {
        return get("state-" + word(mood));
    }

    /** An icon with a small sign of a state at its lower right corner. */
    public Image get(String name, Mood mood) {
        return images.get(new DecorationOverlayIcon(
                descriptor(name), descriptor("overlay-" + word(mood)), IDecoration.BOTTOM_RIGHT));
    }

    /** How a finding of a severity is shown. */
    public static Mood mood(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> Mood.BAD;
            case MEDIUM, LOW -> Mood.WARNING;
            case INFO -> Mood.UNKNOWN;
        };
    }

    private static String word(Mood mood) {
        return switch (mood) {
            case GOOD -> "good";
            case WARNING -> "warning";
            case BAD -> "bad";
            case UNKNOWN -> "unknown";
            case BUSY -> "busy";
        };
    }
}
