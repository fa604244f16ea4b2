package org.fleetmail.report.audit;

import org.fleetmail.core.text.Sentence;

/**
 * Something that is not as it was in the report before.
 *
 * @param what kind of change
 * @param name the device, endpoint or finding
 * @param before as it was, empty where it was not there
 * @param now as it is, empty where it is no more
 */
public record ChangedFact(Sentence what, String name, Sentence before, Sentence now) {}
