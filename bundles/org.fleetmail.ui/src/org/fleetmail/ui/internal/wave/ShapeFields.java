package org.fleetmail.ui.internal.wave;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.LiveTable;

/** Fields for the waves, gates, pace and stop conditions of a plan. What is typed is examined at once. */
public final class ShapeFields {
    private static final int ROWS_HEIGHT = 110;

    private final Composite area;
    private final Runnable changed;
    private final List<WaveDraft> waves = new ArrayList<>();
    private final LiveTable<WaveDraft> table;
    private final WaveButtons buttons;
    private final WaveForm form;
    private final PaceForm pace;

    /**
     * Fields that hold nothing.
     *
     * @param id beginning of the identities of the controls
     * @param changed runs whenever a person changed something
     */
    public ShapeFields(Composite parent, String id, Runnable changed) {
        this.changed = changed;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(4, 4)
                .spacing(14, 6)
                .applyTo(area);
        table = WaveTable.in(area, id + ".rules");
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(SWT.DEFAULT, ROWS_HEIGHT)
                .applyTo(table.control());
        buttons = new WaveButtons(area, id, new Icons(area), this);
        form = new WaveForm(area, id, this::edited);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(form.control());
        pace = new PaceForm(area, id, changed);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(pace.control());
        table.onSelect(this::selected);
        selected();
    }

    public Control control() {
        return area;
    }

    /** Shows a shape, to be edited. */
    public void show(RunShape shape) {
        waves.clear();
        shape.waves().forEach(rule -> waves.add(new WaveDraft(rule)));
        pace.show(new PaceDraft(shape.parallel(), shape.stopAfter()));
        arrange(waves.isEmpty() ? Optional.empty() : Optional.of(waves.getFirst()));
    }

    /** What was typed; makes sense where there is no {@link #mistake}. */
    public RunShape shape() {
        return new RunShape(
                waves.stream().map(WaveDraft::rule).toList(),
                pace.draft().stopAfter(),
                pace.draft().devices());
    }

    /** What is wrong with what was typed, in the person's language. */
    public Optional<String> mistake() {
        return IntStream.range(0, waves.size())
                .mapToObj(this::mistake)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> pace.draft().mistake());
    }

    private Optional<String> mistake(int place) {
        WaveDraft wave = waves.get(place);
        boolean again = !wave.name.isBlank()
                && waves.subList(0, place).stream().anyMatch(earlier -> earlier.name.equals(wave.name));
        Optional<String> wrong = again
                ? Optional.of(Messages.ShapeFields_same_name)
                : wave.rule().mistake().map(sentence -> sentence.in(Locale.getDefault()));
        return wrong.map(said -> NLS.bind(Messages.ShapeFields_mistake, place + 1, said));
    }

    Optional<WaveDraft> selection() {
        return table.selection().stream().findFirst();
    }

    /** Where the selected wave is; -1 where none is selected. */
    int place() {
        return selection().map(waves::indexOf).orElse(-1);
    }

    int size() {
        return waves.size();
    }

    void add() {
        WaveDraft added = new WaveDraft();
        waves.add(place() < 0 ? waves.size() : place(), added);
        rearranged(Optional.of(added));
    }

    void remove() {
        int place = place();
        waves.remove(place);
        rearranged(waves.isEmpty() ? Optional.empty() : Optional.of(waves.get(Math.min(place, waves.size() - 1))));
    }

    /** @param by -1 for earlier, 1 for later */
    void move(int by) {
        int place = place();
        WaveDraft moved = waves.remove(place);
        waves.add(place + by, moved);
        rearranged(Optional.of(moved));
    }

    private void rearranged(Optional<WaveDraft> select) {
        arrange(select);
        changed.run();
    }

    private void arrange(Optional<WaveDraft> select) {
        table.showRows(List.copyOf(waves));
        table.repaint();
        select.ifPresent(table::select);
        selected();
    }

    private void selected() {
        form.show(selection());
        buttons.enable();
    }

    private void edited() {
        table.repaint();
        changed.run();
    }
}
