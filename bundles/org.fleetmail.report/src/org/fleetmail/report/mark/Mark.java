package org.fleetmail.report.mark;

import org.fleetmail.core.text.Sentence;

/**
 * A judgement in one word.
 *
 * @param tone how it is to be taken
 * @param word the word
 */
public record Mark(Tone tone, Sentence word) {}
