package org.fleetmail.endpoint;

import java.time.Duration;
import java.time.Instant;
import org.fleetmail.core.text.Sentence;

/**
 * One step of a verification.
 *
 * @param name which
 * @param startedAt when it began
 * @param took how long it lasted
 * @param outcome how it went
 * @param detail what was seen
 */
public record Step(StepName name, Instant startedAt, Duration took, StepOutcome outcome, Sentence detail) {}
