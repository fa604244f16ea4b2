package org.fleetmail.cli.internal.demo;

import java.util.concurrent.atomic.AtomicInteger;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Plain;
import org.fleetmail.cli.internal.terminal.Progress;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlannedWave;
import org.fleetmail.rollout.run.DeviceResult;
import org.fleetmail.rollout.run.GateResult;
import org.fleetmail.rollout.run.RunListener;

/** Tells waves and gates as they come. */
final class WaveTeller implements RunListener {
    private final Session session;
    private final Stage stage;
    private final Progress progress;
    private final AtomicInteger ended = new AtomicInteger();
    private volatile int all;

    WaveTeller(Session session, Stage stage) {
        this.session = session;
        this.stage = stage;
        this.progress = session.terminal().progress();
    }

    /** A listener that agrees to everything and says nothing. */
    RunListener silent() {
        return new RunListener() {
            @Override
            public boolean confirm(Sentence question) {
                return true;
            }
        };
    }

    @Override
    public void began(String run, Plan plan) {
        all = plan.items().size();
        stage.say("run.began", run);
    }

    @Override
    public void waveBegan(PlannedWave wave) {
        progress.finish();
        stage.say("run.wave", wave.name(), wave.devices().size());
    }

    @Override
    public void ended(DeviceResult result) {
        progress.at(ended.incrementAndGet(), all, result.name());
        if (ended.get() >= all) {
            progress.finish();
        }
    }

    @Override
    public void gate(GateResult result) {
        progress.finish();
        stage.say(
                result.open() ? "run.gate.open" : "run.gate.shut",
                Plain.line(result.text().in(session.language())));
    }

    @Override
    public boolean confirm(Sentence question) {
        return true;
    }
}
