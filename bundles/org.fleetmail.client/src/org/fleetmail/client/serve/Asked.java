package org.fleetmail.client.serve;

import java.time.Instant;
import org.fleetmail.core.text.Sentence;

/**
 * One question to the settings server.
 *
 * @param at when
 * @param from address it came from
 * @param what what was asked for
 * @param address the mail address in it, as it came; may be empty
 * @param status HTTP status of the answer
 */
public record Asked(Instant at, String from, What what, String address, int status) {
    /** What can be asked for. */
    public enum What {
        /** Thunderbird and others: {@code config-v1.1.xml}. */
        AUTOCONFIG,
        /** Outlook: {@code autodiscover.xml}. */
        AUTODISCOVER,
        /** Mac, iPhone and iPad: a configuration profile. */
        APPLE_PROFILE,
        /** Nothing of these. */
        OTHER;

        public Sentence label() {
            return Sentence.of(Asked.class, "asked." + name());
        }
    }
}
