package org.fleetmail.cli.internal.run;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Plain;
import org.fleetmail.cli.internal.terminal.Progress;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.text.Texts;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.run.DeviceResult;
import org.fleetmail.rollout.run.RunListener;

/** Shows a run while it goes, asks at gates, and remembers its name for the line that tells how to go on. */
public final class RunProgress implements RunListener {
    private final Session session;
    private final Progress progress;
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicReference<String> name = new AtomicReference<>("");
    private volatile int all;

    public RunProgress(Session session) {
        this.session = session;
        this.progress = session.terminal().progress();
    }

    @Override
    public void began(String run, Plan plan) {
        name.set(run);
        all = plan.items().size();
        session.tell(Sentence.of(RunProgress.class, "began", run));
    }

    @Override
    public void ended(DeviceResult result) {
        progress.at(
                ended.incrementAndGet(),
                all,
                result.name() + ": " + result.phase().label().in(session.language()));
    }

    @Override
    public boolean confirm(Sentence question) {
        progress.finish();
        String asked = Texts.of(RunProgress.class)
                .get(session.language(), "confirm", Plain.line(question.in(session.language())));
        return session.terminal().prompt().interactive()
                && session.terminal()
                        .prompt()
                        .line(asked)
                        .filter(answer -> answer.strip().equalsIgnoreCase("y"))
                        .isPresent();
    }

    /** It is over; tells how to go on when it was cancelled. */
    public void finish() {
        progress.finish();
        if (session.cancellation().isCancelled() && !name.get().isEmpty()) {
            session.tell(Sentence.of(RunProgress.class, "resume", name.get()));
        }
    }
}
