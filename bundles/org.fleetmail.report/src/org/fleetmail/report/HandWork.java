package org.fleetmail.report;

import org.fleetmail.core.text.Sentence;
import org.fleetmail.device.profile.Words;

/**
 * Something a person has to do at a device.
 *
 * @param device name of the device
 * @param place where it stands
 * @param setting what is to be set
 * @param value what to
 * @param how where and why by hand
 */
public record HandWork(String device, String place, Sentence setting, String value, Words how) {}
