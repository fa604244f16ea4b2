package org.fleetmail.rollout.run;

import org.fleetmail.core.text.Sentence;

/**
 * Where one device is in a run, as of now.
 *
 * @param device identity
 * @param name for people
 * @param wave name of its wave
 * @param phase where it is
 * @param text the same as a sentence, with the reason where there is one
 */
public record DeviceProgress(String device, String name, String wave, Phase phase, Sentence text) {}
