package org.fleetmail.ui.internal.guide;

import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.eclipse.core.runtime.IProgressMonitor;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.Verifier;
import org.fleetmail.mail.guide.Complaint;
import org.fleetmail.mail.guide.Diagnosis;
import org.fleetmail.mail.guide.Guide;
import org.fleetmail.mail.guide.GuideStep;
import org.fleetmail.mail.guide.LiveProbes;
import org.fleetmail.ui.fleet.CancellableJob;

/** One way of the guide, in the background. */
final class GuideJob extends CancellableJob {
    private final Supplier<Outcome<Complaint>> complaint;
    private final Verifier verifier;
    private final BiConsumer<GuideJob, GuideStep> stepped;
    private final BiConsumer<GuideJob, Outcome<Diagnosis>> done;

    /** @param complaint is asked for in the background, because the secret store may take a while */
    GuideJob(
            Supplier<Outcome<Complaint>> complaint,
            Verifier verifier,
            BiConsumer<GuideJob, GuideStep> stepped,
            BiConsumer<GuideJob, Outcome<Diagnosis>> done) {
        super(Messages.TroubleshootWizard_title);
        this.complaint = complaint;
        this.verifier = verifier;
        this.stepped = stepped;
        this.done = done;
    }

    @Override
    protected void work(IProgressMonitor monitor, Cancellation stop) {
        done.accept(
                this,
                complaint
                        .get()
                        .map(what -> new Guide(what, new LiveProbes(verifier, stop), step -> stepped.accept(this, step))
                                .run()));
    }
}
