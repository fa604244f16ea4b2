package org.fleetmail.device.profile;

import java.time.Instant;
import org.fleetmail.device.setting.MailSetting;

/**
 * That one setting of one device was written with a profile and read back as written.
 *
 * @param by who had it done
 * @param at when
 * @param device name of the device
 * @param setting which setting was written
 * @param run run in whose journal the values before and after stand
 * @param holds whether the profile still is the one that was proven; false after any change of it
 */
public record WriteProof(String by, Instant at, String device, MailSetting setting, String run, boolean holds) {}
