package org.fleetmail.rcp.internal;

import java.util.Arrays;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.forms.widgets.Section;

/**
 * Gives every control the colours of the theme when it changes while the console runs. The style engine sets controls back
 * before GTK hands over its own dark or light colours, so that they would keep those of the theme before (seen with SWT
 * 3.135 on GTK 3, 2026-11-25).
 */
final class ThemeColours {
    private static final boolean GTK = "gtk".equals(SWT.getPlatform());
    private static final String FOLLOWED = "org.fleetmail.rcp.state";

    private final Display display;
    private final IThemeEngine engine;
    private Color known;

    private ThemeColours(Display display, IThemeEngine engine) {
        this.display = display;
        this.engine = engine;
        this.known = ofPlatform();
    }

    /** Keeps the controls of a display in the colours of the theme from now on. */
    static void keep(Display display, IThemeEngine engine) {
        ThemeColours colours = new ThemeColours(display, engine);
        display.addListener(SWT.Settings, event -> colours.refresh());
        if (GTK) {
            display.addListener(SWT.Skin, event -> followState(event.widget));
            Arrays.stream(display.getShells()).forEach(ThemeColours::followStates);
        }
    }

    private static void followStates(Control control) {
        followState(control);
        if (control instanceof Composite composite) {
            Arrays.stream(composite.getChildren()).forEach(ThemeColours::followStates);
        }
    }

    private static void followState(Widget widget) {
        if (widget instanceof Button button
                && (button.getStyle() & SWT.PUSH) != 0
                && button.getData(FOLLOWED) == null) {
            button.setData(FOLLOWED, true);
            button.addListener(SWT.Paint, event -> tone(button));
        }
    }

    private static void tone(Button button) {
        Color dim = button.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND);
        boolean enabled = button.isEnabled();
        if (enabled == button.getForeground().equals(dim)) {
            button.setForeground(enabled ? null : dim);
        }
    }

    private Color ofPlatform() {
        return display.getSystemColor(SWT.COLOR_WIDGET_FOREGROUND);
    }

    private void refresh() {
        Color now = ofPlatform();
        if (!now.equals(known)) {
            known = now;
            Arrays.stream(display.getShells()).forEach(shell -> {
                setBack(shell);
                engine.applyStyles(shell, true);
            });
        }
    }

    /** A control that believes to have the platform's colours is only set back once it has others. */
    private void setBack(Control control) {
        control.setForeground(display.getSystemColor(SWT.COLOR_INFO_FOREGROUND));
        control.setForeground(null);
        control.setBackground(display.getSystemColor(SWT.COLOR_INFO_BACKGROUND));
        control.setBackground(null);
        if (control instanceof CTabFolder folder) {
            folder.setSelectionBackground((Color) null);
            folder.setSelectionForeground(null);
        }
        if (control instanceof Section section) {
            setBackBar(section);
        }
        if (control instanceof Composite composite) {
            Arrays.stream(composite.getChildren()).forEach(this::setBack);
        }
    }

    /** The bar of a section keeps the colours its form had when it was made. */
    private void setBackBar(Section section) {
        Color ground = display.getSystemColor(SWT.COLOR_WIDGET_BACKGROUND);
        section.setTitleBarBackground(ground);
        section.setTitleBarGradientBackground(ground);
        section.setTitleBarBorderColor(display.getSystemColor(SWT.COLOR_WIDGET_NORMAL_SHADOW));
        section.setTitleBarForeground(display.getSystemColor(SWT.COLOR_WIDGET_FOREGROUND));
    }
}
