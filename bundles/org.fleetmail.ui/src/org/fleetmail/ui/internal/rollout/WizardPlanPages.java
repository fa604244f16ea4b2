package org.fleetmail.ui.internal.rollout;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.rollout.plan.ItemState;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.plan.Preflight;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.LiveTable;

/** The pages of the wizard that show the plan: what is written, and what stands in the way. */
final class WizardPlanPages {
    private WizardPlanPages() {}

    /** What each device has and shall have. */
    static final class Settings extends WizardPage {
        private final Supplier<Optional<Plan>> plan;
        private PlanPanel panel;

        Settings(Supplier<Optional<Plan>> plan) {
            super("settings", Messages.WizardSettings_title, null);
            this.plan = plan;
            setDescription(Messages.WizardSettings_text);
        }

        @Override
        public void createControl(Composite parent) {
            panel = new PlanPanel(parent, "wizard.plan", Optional::empty);
            setControl(panel.control());
        }

        @Override
        public void setVisible(boolean visible) {
            super.setVisible(visible);
            if (visible) {
                panel.show(plan.get());
                panel.turnToChanges();
                setMessage(plan.get().map(PlanWords::summary).orElse(""));
                setPageComplete(plan.get().isPresent());
            }
        }
    }

    /** What endpoints answered, and which devices will not be changed and why. */
    static final class Obstacles extends WizardPage {
        private final Supplier<Optional<Plan>> plan;
        private LiveTable<Preflight> endpoints;
        private LiveTable<PlanItem> devices;
        private Text remedies;

        Obstacles(Supplier<Optional<Plan>> plan) {
            super("preflight", Messages.WizardObstacles_title, null);
            this.plan = plan;
            setDescription(Messages.WizardObstacles_text);
        }

        @Override
        public void createControl(Composite parent) {
            Composite area = new Composite(parent, SWT.NONE);
            GridLayoutFactory.swtDefaults().applyTo(area);
            PlanTables tables = new PlanTables(area, "wizard.obstacles", new Icons(area), Optional::empty);
            endpoints = tables.preflights();
            GridDataFactory.fillDefaults()
                    .grab(true, false)
                    .hint(SWT.DEFAULT, 110)
                    .applyTo(endpoints.control());
            new Label(area, SWT.NONE).setText(Messages.WizardObstacles_devices);
            devices = tables.devices(plan);
            devices.onSelect(this::explain);
            GridDataFactory.fillDefaults().grab(true, true).applyTo(devices.control());
            remedies = new Text(area, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
            remedies.setData(Parts.ID, "wizard.remedies");
            GridDataFactory.fillDefaults()
                    .grab(true, false)
                    .hint(SWT.DEFAULT, 90)
                    .applyTo(remedies);
            setControl(area);
        }

        @Override
        public void setVisible(boolean visible) {
            super.setVisible(visible);
            if (visible) {
                endpoints.showRows(plan.get().map(Plan::preflights).orElse(List.of()));
                devices.showRows(plan.get().map(Obstacles::unchanged).orElse(List.of()));
                explain();
            }
        }

        /** The devices that will not, or not wholly, be changed from here. */
        static List<PlanItem> unchanged(Plan plan) {
            return plan.items().stream()
                    .filter(item -> item.state() != ItemState.CHANGE && item.state() != ItemState.NOTHING_TO_DO
                            || !item.handWork().isEmpty())
                    .toList();
        }

        private void explain() {
            remedies.setText(devices.selection().stream()
                    .findFirst()
                    .map(item -> PlanWords.explanation(item, Optional.empty()))
                    .orElse(Messages.WizardObstacles_select));
        }
    }
}
