package org.fleetmail.core.fleet;

import java.util.List;
import org.fleetmail.core.trouble.Outcome;

/** What became of opening a fleet file. */
public sealed interface Opening {
    /** It was read without any problem. */
    record Opened(FleetDocument document) implements Opening {}

    /**
     * It was not read.
     *
     * @param problems at least one, in the order of the file
     */
    record Refused(List<Problem> problems) implements Opening {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** The document, or the trouble of the first problem. */
    default Outcome<FleetDocument> toOutcome() {
        return switch (this) {
            case Opened(FleetDocument document) -> Outcome.done(document);
            case Refused(List<Problem> problems) ->
                Outcome.failed(problems.getFirst().trouble());
        };
    }
}
