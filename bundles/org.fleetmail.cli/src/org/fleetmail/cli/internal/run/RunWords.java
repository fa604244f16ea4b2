package org.fleetmail.cli.internal.run;

import org.fleetmail.core.text.Sentence;
import org.fleetmail.store.run.Run;

/** What people call the kinds and states of runs. */
public final class RunWords {
    private RunWords() {}

    public static Sentence state(Run run) {
        return Sentence.of(RunWords.class, "state." + run.state().name());
    }

    public static Sentence kind(Run run) {
        return Sentence.of(RunWords.class, "kind." + run.kind().name(), run.ofRun());
    }
}
