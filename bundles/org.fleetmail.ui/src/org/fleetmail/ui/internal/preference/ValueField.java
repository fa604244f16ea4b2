package org.fleetmail.ui.internal.preference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.core.preference.Preference;
import org.fleetmail.core.preference.Shape;
import org.fleetmail.endpoint.verdict.RuleSets;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.SpokenName;

/** One preference on a page: what it is called, its value, what it does. */
abstract sealed class ValueField {
    private static final int WIDTH = 380;
    private static final int NUMBER_WIDTH = 60;
    private static final int LINES_HEIGHT = 90;

    private final Preference preference;

    private ValueField(Preference preference) {
        this.preference = preference;
    }

    /** A field at the end of a page with two columns. @param changed runs whenever the value is another */
    static ValueField of(Composite area, Preference preference, Runnable changed) {
        Locale language = Locale.getDefault();
        ValueField field = switch (preference.shape()) {
            case Shape.Switch yesOrNo -> new Box(area, preference, changed);
            case Shape.Choice(String standard, List<String> words) -> new Choice(area, preference, words, changed);
            case Shape.Whole number -> new Line(area, preference, SWT.BORDER, changed);
            case Shape.Text text -> ofText(area, preference, changed);
        };
        Label hint = new Label(area, SWT.WRAP);
        hint.setText(preference.hint().in(language));
        hint.setForeground(JFaceColors.getInformationViewerForegroundColor(area.getDisplay()));
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .hint(WIDTH, SWT.DEFAULT)
                .grab(true, false)
                .applyTo(hint);
        return field;
    }

    private static ValueField ofText(Composite area, Preference preference, Runnable changed) {
        return switch (preference) {
            case RULES -> new Choice(area, preference, RuleSets.names(), changed);
            case TRUST_ANCHORS -> new Line(area, preference, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL, changed);
            default -> new Line(area, preference, SWT.BORDER, changed);
        };
    }

    abstract String value();

    abstract void show(String value);

    Preference preference() {
        return preference;
    }

    /** What is wrong, with the name of the preference; empty where nothing is. */
    Optional<String> problem() {
        return Checks.problem(preference, value())
                .map(problem -> preference.label().in(Locale.getDefault()) + ": " + problem);
    }

    private static String label(Composite area, Preference preference) {
        String words = preference.label().in(Locale.getDefault());
        new Label(area, SWT.NONE).setText(words);
        return words;
    }

    private static void name(Control control, Preference preference, String words) {
        control.setData(Parts.ID, id(preference));
        SpokenName.give(control, words);
        control.setToolTipText(preference.hint().in(Locale.getDefault()));
    }

    private static String id(Preference preference) {
        return "preference." + preference.key();
    }

    /** Yes or no. */
    private static final class Box extends ValueField {
        private final Button box;

        Box(Composite area, Preference preference, Runnable changed) {
            super(preference);
            box = new Button(area, SWT.CHECK);
            box.setText(preference.label().in(Locale.getDefault()));
            box.setData(Parts.ID, id(preference));
            box.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changed.run()));
            GridDataFactory.fillDefaults().span(2, 1).applyTo(box);
        }

        @Override
        String value() {
            return Boolean.toString(box.getSelection());
        }

        @Override
        void show(String value) {
            box.setSelection(Boolean.parseBoolean(value));
        }
    }

    /** Something to write. */
    private static final class Line extends ValueField {
        private final Text text;

        Line(Composite area, Preference preference, int style, Runnable changed) {
            super(preference);
            String words = label(area, preference);
            text = new Text(area, style);
            text.setData(Parts.ID, id(preference));
            name(text, preference, words);
            text.addModifyListener(event -> changed.run());
            boolean number = preference.shape() instanceof Shape.Whole;
            GridDataFactory.fillDefaults()
                    .align(number ? SWT.BEGINNING : SWT.FILL, SWT.CENTER)
                    .grab(!number, false)
                    .hint(number ? NUMBER_WIDTH : WIDTH / 2, (style & SWT.MULTI) == 0 ? SWT.DEFAULT : LINES_HEIGHT)
                    .applyTo(text);
        }

        @Override
        String value() {
            return text.getText().replace("\r", "").strip();
        }

        @Override
        void show(String value) {
            text.setText(value);
        }
    }

    /** One of some; a rule set may also be the name of a file. */
    private static final class Choice extends ValueField {
        private final Combo combo;
        private final List<String> words;

        Choice(Composite area, Preference preference, List<String> words, Runnable changed) {
            super(preference);
            this.words = words;
            String label = label(area, preference);
            boolean open = preference.shape() instanceof Shape.Text;
            combo = new Combo(area, open ? SWT.DROP_DOWN : SWT.READ_ONLY);
            combo.setData(Parts.ID, id(preference));
            combo.setItems(words.stream()
                    .map(word -> open ? word : said(preference, word))
                    .toArray(String[]::new));
            name(combo, preference, label);
            combo.addModifyListener(event -> changed.run());
            GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(combo);
        }

        private static String said(Preference preference, String word) {
            return preference.meaning(word).in(Locale.getDefault());
        }

        @Override
        String value() {
            int chosen = combo.getSelectionIndex();
            return chosen >= 0 ? words.get(chosen) : combo.getText().strip();
        }

        @Override
        void show(String value) {
            int place = words.indexOf(value);
            if (place >= 0) {
                combo.select(place);
            } else {
                combo.setText(value);
            }
        }
    }
}
