package org.fleetmail.report;

import org.fleetmail.core.text.Sentence;
import org.fleetmail.report.mark.Mark;

/**
 * One setting of a device.
 *
 * @param label what it is called
 * @param before what the device had, empty where it is not known; secrets are masked
 * @param wanted what it shall have, empty where nothing is demanded
 * @param readBack what it answered afterwards, empty where it was not read
 * @param mark whether it is as wanted
 */
public record SettingLine(Sentence label, String before, String wanted, String readBack, Mark mark) {}
