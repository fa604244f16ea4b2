package org.fleetmail.report;

import org.fleetmail.report.mark.Mark;

/**
 * What a run showed of a device, beside each other. Nobody looked is never a yes.
 *
 * @param readBack every setting that can be compared reads back as it was written
 * @param reach the model can reach its endpoint
 * @param endpoint the endpoint passed its verification
 * @param deviceTest the device's own test passed
 * @param testMail a mail from the device arrived, its first hop encrypted
 */
public record ProofLine(Mark readBack, Mark reach, Mark endpoint, Mark deviceTest, Mark testMail) {}
