package org.fleetmail.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.fleetmail.ui.fleet.Later;
import org.fleetmail.ui.internal.look.SpokenName;

/**
 * Gives every field, choice, list and table the name a screen reader says: the label before it, and where there is none,
 * its hint, its tool tip, or the title of what it stands in. What was named by hand keeps its name. A tool that shows an
 * icon alone is named by its tool tip.
 */
public final class SpokenLabels {
    private static final List<Class<? extends Control>> NAMELESS = List.of(
            Text.class,
            StyledText.class,
            Combo.class,
            CCombo.class,
            Spinner.class,
            DateTime.class,
            org.eclipse.swt.widgets.List.class,
            Table.class,
            Tree.class);

    private SpokenLabels() {}

    /** Names what is shown from now on, soon after it was made. */
    public static void follow(Display display) {
        display.addListener(SWT.Skin, event -> {
            if (event.widget instanceof Control control && isNameless(control)) {
                of(control)
                        .ifPresentOrElse(
                                name -> SpokenName.give(control, name), () -> Later.on(display, () -> name(control)));
            } else if (event.widget instanceof ToolItem tool) {
                Later.on(display, () -> name(tool));
            }
        });
    }

    /** What a control stands in may get its title a little later. */
    private static void name(Control control) {
        if (!control.isDisposed() && isNameless(control)) {
            of(control).ifPresent(name -> SpokenName.give(control, name));
        }
    }

    /** Who makes a tool gives it its tool tip a little later, or when it is shown. */
    private static void name(ToolItem tool) {
        if (!tool.isDisposed() && tool.getControl() == null && tool.getText().isEmpty()) {
            words(tool.getToolTipText())
                    .ifPresentOrElse(name -> SpokenName.give(tool, name), () -> nameWhenShown(tool));
        }
    }

    private static void nameWhenShown(ToolItem tool) {
        ToolBar bar = tool.getParent();
        bar.addListener(SWT.Paint, new Listener() {
            @Override
            public void handleEvent(Event event) {
                if (tool.isDisposed() || words(tool.getToolTipText()).isPresent()) {
                    bar.removeListener(SWT.Paint, this);
                    name(tool);
                }
            }
        });
    }

    /** Whether a control has no words of its own and was given no name. */
    public static boolean isNameless(Control control) {
        return NAMELESS.stream().anyMatch(type -> type.isInstance(control)) && !SpokenName.isGiven(control);
    }

    private static Optional<String> of(Control control) {
        return before(control)
                .or(() -> control instanceof Text text ? words(text.getMessage()) : Optional.empty())
                .or(() -> words(control.getToolTipText()))
                .or(() -> around(control));
    }

    /** The nearest label before it in the same row or column of controls. */
    private static Optional<String> before(Control control) {
        Control[] siblings = control.getParent().getChildren();
        for (int place = Arrays.asList(siblings).indexOf(control) - 1; place >= 0; place--) {
            Optional<String> label = label(siblings[place]);
            if (label.isPresent()) {
                return label;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> label(Control control) {
        return switch (control) {
            case Label label -> words(label.getText());
            case CLabel label -> words(label.getText());
            case Hyperlink link -> words(link.getText());
            case Button button when (button.getStyle() & (SWT.CHECK | SWT.RADIO)) != 0 -> words(button.getText());
            default -> Optional.empty();
        };
    }

    /** The title of the view, editor or page that a control is all of. */
    private static Optional<String> tab(CTabFolder pages, Control page) {
        return Arrays.stream(pages.getItems())
                .filter(tab -> tab.getControl() == page)
                .findFirst()
                .flatMap(tab -> words(tab.getText()));
    }

    /** The title of what it stands in, or the label before that; the title of the console itself says nothing. */
    private static Optional<String> around(Control control) {
        Composite parent = control.getParent();
        return switch (parent) {
            case Group group -> words(group.getText()).or(() -> around(parent));
            case ExpandableComposite section -> words(section.getText()).or(() -> around(parent));
            case CTabFolder pages -> tab(pages, control).or(() -> around(parent));
            case Shell window -> window.getParent() == null ? Optional.empty() : words(window.getText());
            default -> before(parent).or(() -> around(parent));
        };
    }

    /** Without the mark of the access key and the colon. */
    private static Optional<String> words(String text) {
        return Optional.ofNullable(text)
                .map(said -> said.replaceAll("\\(&\\w\\)|&", "")
                        .replaceAll("[:：]\\s*$", "")
                        .strip())
                .filter(said -> !said.isEmpty());
    }
}
