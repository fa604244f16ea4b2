package org.fleetmail.endpoint.internal.dns;

import org.fleetmail.core.text.Sentence;
import org.fleetmail.endpoint.dns.DnsFacts;
import org.fleetmail.endpoint.dns.MtaSts.Fetch;

/**
 * What came of fetching a file.
 *
 * @param fetch how it went; {@code FETCHED} for any file with status 200
 * @param detail what was wrong; empty where nothing was
 * @param type its media type, lower case, without parameters
 * @param body its text
 */
record WebAnswer(Fetch fetch, Sentence detail, String type, String body) {
    static WebAnswer failed(Fetch fetch, String key, Object... arguments) {
        return new WebAnswer(fetch, Sentence.of(DnsFacts.class, "web." + key, arguments), "", "");
    }

    boolean fetched() {
        return fetch == Fetch.FETCHED;
    }
}
