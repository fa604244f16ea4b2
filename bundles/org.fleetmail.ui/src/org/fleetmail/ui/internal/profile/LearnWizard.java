package org.fleetmail.ui.internal.profile;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IWorkbenchWindow;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.device.profile.ProfileFile;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.fleet.Statuses;

/** From a recording to a profile: what was understood, what each field means, reading without writing, the proof. */
public final class LearnWizard extends Wizard {
    private final Learning learning = new Learning();
    private final Services services;
    private final OpenFleets fleets;

    public LearnWizard(IWorkbenchWindow window) {
        this.services = window.getService(Services.class);
        this.fleets = window.getService(OpenFleets.class);
        setWindowTitle(Messages.LearnWizard_title);
        setNeedsProgressMonitor(true);
        setHelpAvailable(false);
    }

    @Override
    public void addPages() {
        addPage(new RecordingPage(learning));
        addPage(new MeaningPage(learning));
        addPage(new TrialPage(learning, services, fleets));
    }

    @Override
    public void createPageControls(org.eclipse.swt.widgets.Composite container) {
        super.createPageControls(container);
        getShell().setData(Parts.ID, "learn");
    }

    @Override
    public boolean canFinish() {
        return learning.usable() && folder().isPresent();
    }

    private Optional<Path> folder() {
        return services.one(ProfileCatalog.class).flatMap(ProfileCatalog::folder);
    }

    @Override
    public boolean performFinish() {
        Path file = folder().orElseThrow().resolve(learning.name() + ".yaml");
        return switch (ProfileFile.create(file, learning.yaml())) {
            case Outcome.Done<Path> done -> {
                services.one(ProfileCatalog.class).ifPresent(ProfileCatalog::reload);
                yield true;
            }
            case Outcome.Failed<Path>(Trouble trouble) -> {
                Statuses.show(trouble);
                yield false;
            }
        };
    }
}
