package org.fleetmail.device.driver;

import java.util.Objects;
import org.fleetmail.device.profile.Words;

/**
 * What a device said of the test mail it was told to send.
 *
 * @param verdict what that means
 * @param code the number it gave
 * @param words the same in words, as its profile knows them
 */
public record TestResult(Verdict verdict, int code, Words words) {
    public TestResult {
        Objects.requireNonNull(verdict);
        Objects.requireNonNull(words);
    }

    /** What a result means. */
    public enum Verdict {
        /** The device says that it sent the mail. */
        SENT,
        /** The device says that it could not. */
        FAILED,
        /** It did not come to an end in time, or the result may be that of an earlier test. */
        UNKNOWN
    }
}
