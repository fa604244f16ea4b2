package org.fleetmail.rollout.plan;

import org.fleetmail.device.setting.MailSetting;

/**
 * One setting of one device that will be written.
 *
 * @param setting which
 * @param actual what the device has
 * @param desired what it shall have
 * @param origin where the desired value comes from
 * @param from name of the account, endpoint, template or run it comes from
 */
public record Change(MailSetting setting, PlannedValue actual, PlannedValue desired, Origin origin, String from) {}
