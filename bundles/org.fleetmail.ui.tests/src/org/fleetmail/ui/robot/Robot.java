package org.fleetmail.ui.robot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.ClipboardText;

/**
 * Uses the window as a person would: finds controls by their identity, types, clicks, waits for what shall appear. It works
 * off the UI thread, so that dialogs can be open meanwhile.
 */
public final class Robot {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long BLINK_NANOS = 20_000_000;
    private static final int MOST_CONTROLS = 100;

    private final Display display;

    public Robot(Display display) {
        this.display = display;
    }

    /** Asks something on the UI thread. */
    public <T> T ask(Supplier<T> question) {
        AtomicReference<T> answer = new AtomicReference<>();
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        display.syncExec(() -> {
            try {
                answer.set(question.get());
            } catch (RuntimeException e) {
                failure.set(e);
            }
        });
        if (failure.get() != null) {
            throw failure.get();
        }
        return answer.get();
    }

    /** Does something on the UI thread and waits until it is done. */
    public void tell(Runnable action) {
        ask(() -> {
            action.run();
            return null;
        });
    }

    /** Begins something on the UI thread that may open a dialog, and goes on at once. */
    public void begin(Runnable action) {
        display.asyncExec(action);
    }

    /** Waits until something is so. */
    public void await(String what, BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!ask(condition::getAsBoolean)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("waited in vain for: " + what);
            }
            LockSupport.parkNanos(BLINK_NANOS);
        }
    }

    /** The control of an identity, once it is there. */
    public <C extends Control> C find(Class<C> type, String id) {
        return find(type, id, control -> true);
    }

    private <C extends Control> C find(Class<C> type, String id, Predicate<C> further) {
        AtomicReference<C> found = new AtomicReference<>();
        await(type.getSimpleName() + " " + id, () -> {
            search(type, control -> id.equals(control.getData(Parts.ID)) && further.test(control))
                    .ifPresent(found::set);
            return found.get() != null;
        });
        return found.get();
    }

    /** Front windows first; within one, what a person sees. */
    private <C extends Control> Optional<C> search(Class<C> type, Predicate<C> wanted) {
        Shell[] shells = display.getShells();
        for (int i = shells.length - 1; i >= 0; i--) {
            Deque<Control> open = new ArrayDeque<>();
            open.add(shells[i]);
            while (!open.isEmpty()) {
                Control control = open.poll();
                if (type.isInstance(control) && control.isVisible() && wanted.test(type.cast(control))) {
                    return Optional.of(type.cast(control));
                }
                if (control instanceof Composite composite) {
                    open.addAll(Arrays.asList(composite.getChildren()));
                }
            }
        }
        return Optional.empty();
    }

    /** Replaces the text of a field and leaves it. */
    public void type(String id, String text) {
        Text field = find(Text.class, id);
        tell(() -> {
            field.setFocus();
            field.setText(text);
            field.notifyListeners(Inputs.TYPED, null);
            field.notifyListeners(SWT.FocusOut, null);
        });
    }

    /** Ticks a box, or takes the tick away. */
    public void tick(String id, boolean ticked) {
        Button box = find(Button.class, id);
        tell(() -> {
            box.setSelection(ticked);
            box.notifyListeners(SWT.Selection, new Event());
        });
    }

    public String textOf(String id) {
        Text field = find(Text.class, id);
        return ask(field::getText);
    }

    /** Shows a page of a folder of pages. */
    public void turnTo(String id, String title) {
        CTabFolder folder = find(CTabFolder.class, id);
        tell(() -> Arrays.stream(folder.getItems())
                .filter(item -> item.getText().equals(title))
                .findFirst()
                .ifPresentOrElse(
                        item -> {
                            folder.setSelection(item);
                            folder.notifyListeners(SWT.Selection, new Event());
                        },
                        () -> {
                            throw new AssertionError("no page " + title);
                        }));
    }

    /** Selects the row of a table that shows these words. */
    public void select(String id, String words) {
        Table table = find(Table.class, id);
        await("row " + words, () -> Rows.index(table, words) >= 0);
        tell(() -> {
            table.setSelection(Rows.index(table, words));
            table.notifyListeners(SWT.Selection, new Event());
        });
    }

    /** Opens the row of a table that is selected, as Enter and a double click do. */
    public void open(String id) {
        Table table = find(Table.class, id);
        begin(() -> table.notifyListeners(SWT.DefaultSelection, new Event()));
    }

    /** The identities a person comes by who goes from a control to the next with the tab key until it is had again; those without are left out. */
    public List<String> tabbed(String from) {
        Control first = find(Control.class, from);
        return ask(() -> {
            first.forceFocus();
            List<String> passed = new ArrayList<>();
            Control at = first;
            do {
                Optional.ofNullable(at.getData(Parts.ID)).map(Object::toString).ifPresent(passed::add);
                at.traverse(SWT.TRAVERSE_TAB_NEXT);
                at = display.getFocusControl();
            } while (at != null && at != first && passed.size() < MOST_CONTROLS);
            return passed;
        });
    }

    /** Waits until a button says something. */
    public void awaitWord(String id, String word) {
        Button button = find(Button.class, id);
        await("button " + word, () -> button.getText().equals(word));
    }

    /** Presses a button as soon as it is enabled; goes on at once, since it may open a dialog. */
    public void click(String id) {
        Button button = find(Button.class, id, Control::isEnabled);
        begin(() -> button.notifyListeners(SWT.Selection, null));
    }

    /** Waits until words are to be read somewhere. */
    public void awaitWords(String words) {
        await(
                "“" + words + "”",
                () -> search(Control.class, control -> wordsOf(control).contains(words))
                        .isPresent());
    }

    private static String wordsOf(Control control) {
        return switch (control) {
            case Label label -> label.getText();
            case CLabel label -> label.getText();
            case Text text -> text.getText();
            case StyledText text -> text.getText();
            default -> "";
        };
    }

    /** Types a text where the keyboard is. */
    public void keys(String text) {
        text.chars().forEach(c -> key(0, Character.toLowerCase(c), (char) c));
    }

    /**
     * Presses a key where the keyboard is, and lets it go.
     *
     * @param held keys of {@link SWT} that are held meanwhile, or 0
     * @param key of {@link SWT}, or a character
     */
    public void key(int held, int key) {
        key(held, key, key < SWT.ALT ? (char) key : 0);
    }

    private void key(int held, int key, char character) {
        if (held != 0) {
            post(SWT.KeyDown, held, (char) 0);
        }
        post(SWT.KeyDown, key, character);
        post(SWT.KeyUp, key, character);
        if (held != 0) {
            post(SWT.KeyUp, held, (char) 0);
        }
    }

    private void post(int type, int key, char character) {
        Event event = new Event();
        event.type = type;
        event.keyCode = key;
        event.character = character;
        if (!ask(() -> display.post(event))) {
            throw new AssertionError("a key that cannot be pressed: " + key);
        }
    }

    /** Waits until the keyboard is at a control. */
    public void awaitFocus(String id) {
        await("the keyboard at " + id, () -> {
            Control at = display.getFocusControl();
            return at != null && id.equals(at.getData(Parts.ID));
        });
    }

    /** Whether a window of a title is open; on the UI thread. */
    public boolean isOpen(String title) {
        return Arrays.stream(display.getShells())
                .anyMatch(shell -> shell.getText().equals(title));
    }

    /** Presses the button of a dialog by the words on it. */
    public void press(String words) {
        AtomicReference<Button> found = new AtomicReference<>();
        await("button " + words, () -> {
            search(Button.class, button -> button.getText().replace("&", "").equals(words) && button.isEnabled())
                    .ifPresent(found::set);
            return found.get() != null;
        });
        begin(() -> found.get().notifyListeners(SWT.Selection, null));
    }

    /** Whether the button of a dialog can be pressed, by the words on it. */
    public boolean isPressable(String words) {
        return ask(() -> search(
                        Button.class,
                        button -> button.getText().replace("&", "").equals(words) && button.isEnabled())
                .isPresent());
    }

    /** Waits until something can be used. */
    public void awaitEnabled(String id) {
        find(Control.class, id, Control::isEnabled);
    }

    public boolean isEnabled(String id) {
        Control control = find(Control.class, id);
        return ask(control::isEnabled);
    }

    /** Chooses an item of a list that drops down. */
    public void choose(String id, String item) {
        Combo combo = find(Combo.class, id);
        tell(() -> {
            int index = Arrays.asList(combo.getItems()).indexOf(item);
            if (index < 0) {
                throw new AssertionError(item + " is not one of " + Arrays.toString(combo.getItems()));
            }
            combo.select(index);
            combo.notifyListeners(SWT.Selection, null);
        });
    }

    /** Puts a text on the clipboard. */
    public void copy(String words) {
        tell(() -> ClipboardText.put(display, words));
    }

    /** The text on the clipboard; empty where there is none. */
    public String copied() {
        return ask(() -> ClipboardText.get(display));
    }
}
