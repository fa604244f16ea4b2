package org.fleetmail.store.run;

/**
 * A run before it began.
 *
 * @param kind what it will do
 * @param ofRun the run that is rolled back, empty for a rollout
 * @param fleet path of the fleet file, may be empty
 * @param note why
 * @param who who starts it
 * @param plan the plan as JSON, without secrets
 */
public record RunDraft(RunKind kind, String ofRun, String fleet, String note, String who, String plan) {}
