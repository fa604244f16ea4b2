package org.fleetmail.ui.internal.verification;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.ui.fleet.CancellableJob;

/** Asks an endpoint with the hellos of models, one after the other. */
final class SeenByRun extends CancellableJob {
    private final Turns turns;
    private final Question question;
    private final Consumer<SeenByRow> answered;

    /**
     * What is asked.
     *
     * @param place of the endpoint
     * @param seen the endpoint as it was observed
     * @param models whose hellos are sent
     * @param roots that these models know; empty: not known
     */
    record Question(Place place, EndpointObservation seen, List<SeenModel> models, List<X509Certificate> roots) {
        Question {
            models = List.copyOf(models);
            roots = List.copyOf(roots);
        }
    }

    /** @param answered takes each answer, off the UI thread */
    SeenByRun(Turns turns, Question question, Consumer<SeenByRow> answered) {
        super(NLS.bind(Messages.SeenByRun_name, question.place().name()));
        this.turns = turns;
        this.question = question;
        this.answered = answered;
    }

    @Override
    protected void work(IProgressMonitor monitor, Cancellation stop) {
        monitor.beginTask(getName(), question.models().size());
        for (SeenModel model : question.models()) {
            monitor.subTask(model.client().title());
            turns.take(question.place(), stop, () -> ask(model, stop));
            monitor.worked(1);
        }
    }

    private void ask(SeenModel model, Cancellation stop) {
        SeenByRow answer = model.asked(question.seen(), question.roots(), stop);
        if (!stop.isCancelled()) {
            answered.accept(answer);
        }
    }
}
