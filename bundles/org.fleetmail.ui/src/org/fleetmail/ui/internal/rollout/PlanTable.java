package org.fleetmail.ui.internal.rollout;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.rollout.PlanRow.DeviceRow;
import org.fleetmail.ui.internal.rollout.PlanRow.SettingRow;

/** The table of a plan: device · setting · actual · desired · state. */
public final class PlanTable {
    private static final int MOST_EXPANDED = 60;
    private static final int PIXELS_PER_WEIGHT = 6;

    private final TreeViewer viewer;
    private final TreeColumnLayout layout = new TreeColumnLayout();
    private final Icons icons;
    private final Supplier<Optional<PlanProgress>> progress;
    private List<DeviceRow> rows = List.of();

    /** A table in a holder of its own; the progress is that of the run of the plan, if there is one. */
    public PlanTable(Composite parent, String id, Icons icons, Supplier<Optional<PlanProgress>> progress) {
        this.icons = icons;
        this.progress = progress;
        Composite holder = new Composite(parent, SWT.NONE);
        holder.setLayout(layout);
        viewer = new TreeViewer(holder, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL | SWT.BORDER);
        Tree tree = viewer.getTree();
        tree.setData(Parts.ID, id);
        tree.setHeaderVisible(true);
        tree.setLinesVisible(true);
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(new Content());
        columns();
    }

    private void columns() {
        column(
                "plan.device",
                Messages.PlanTable_device,
                26,
                this::device,
                row -> row instanceof DeviceRow ? icons.get("device") : null);
        column("plan.setting", Messages.PlanTable_setting, 20, this::setting, row -> null);
        column("plan.actual", Messages.PlanTable_actual, 24, this::actual, row -> null);
        column("plan.desired", Messages.PlanTable_desired, 24, this::desired, row -> null);
        column("plan.state", Messages.PlanTable_state, 22, this::state, this::stateImage);
    }

    private void column(
            String id, String title, int weight, Function<PlanRow, String> text, Function<PlanRow, Image> image) {
        TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.getColumn().setData(Parts.ID, id);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, weight * PIXELS_PER_WEIGHT, true));
        column.setLabelProvider(ColumnLabelProvider.createTextImageProvider(
                row -> text.apply((PlanRow) row), row -> image.apply((PlanRow) row)));
    }

    private String device(PlanRow row) {
        return row instanceof DeviceRow device ? device.item().name() : "";
    }

    private String setting(PlanRow row) {
        return switch (row) {
            case DeviceRow device -> PlanWords.counts(device.item());
            case SettingRow setting -> setting.label();
        };
    }

    private String actual(PlanRow row) {
        return row instanceof SettingRow setting
                ? setting.result(progress.get())
                        .map(result -> result.after())
                        .orElseGet(setting::actual)
                        .toString()
                : row.item().address();
    }

    private String desired(PlanRow row) {
        return row instanceof SettingRow setting ? setting.desired().toString() : "";
    }

    private String state(PlanRow row) {
        return switch (row) {
            case DeviceRow device -> PlanWords.state(device.item(), progress.get());
            case SettingRow setting ->
                setting.result(progress.get())
                        .map(result -> result.match().label().in(Locale.getDefault()))
                        .orElse(setting.change() == null ? Messages.PlanTable_by_hand : Messages.PlanTable_will_change);
        };
    }

    private Image stateImage(PlanRow row) {
        return switch (row) {
            case DeviceRow device when progress.get().isEmpty() -> icons.get(PlanWords.icon(device.item()));
            case DeviceRow device -> icons.get(PlanWords.mood(device.item(), progress.get()));
            case SettingRow setting when setting.change() == null -> icons.get("hand-work");
            case SettingRow setting ->
                setting.result(progress.get())
                        .map(result -> icons.get(PlanWords.mood(result.match())))
                        .orElseGet(() -> icons.get("state-changed"));
        };
    }

    public TreeViewer viewer() {
        return viewer;
    }

    /** The control to lay out. */
    public Composite control() {
        return viewer.getTree().getParent();
    }

    /** Shows a plan; devices of a small one are unfolded. */
    public void show(Plan plan) {
        rows = plan.items().stream().map(DeviceRow::new).toList();
        viewer.setInput(rows);
        if (rows.size() <= MOST_EXPANDED) {
            viewer.expandAll();
        }
    }

    /** Paints the rows of some devices anew. */
    public void update(Set<String> devices) {
        rows.stream().filter(row -> devices.contains(row.item().device())).forEach(row -> viewer.refresh(row, true));
    }

    private static final class Content implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            return ((List<?>) input).toArray();
        }

        @Override
        public Object[] getChildren(Object row) {
            return row instanceof DeviceRow device ? device.settings().toArray() : new Object[0];
        }

        @Override
        public Object getParent(Object row) {
            return row instanceof SettingRow setting ? new DeviceRow(setting.item()) : null;
        }

        @Override
        public boolean hasChildren(Object row) {
            return row instanceof DeviceRow device
                    && !(device.item().changes().isEmpty()
                            && device.item().handWork().isEmpty());
        }
    }
}
