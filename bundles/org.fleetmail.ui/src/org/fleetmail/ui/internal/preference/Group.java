package org.fleetmail.ui.internal.preference;

import java.util.List;
import org.fleetmail.core.preference.Preference;

/** What stands together on a page. */
enum Group {
    TIMES(Preference.CHECK_SECONDS, Preference.DEEP_CHECK_SECONDS, Preference.LOOKUP_SECONDS),
    POLITENESS(
            Preference.CHECKS_AT_ONCE,
            Preference.CONNECTIONS_PER_SERVER,
            Preference.DEVICE_REST_MILLIS,
            Preference.DISCOVERY_RATE),
    TRUST(Preference.RULES, Preference.TRUST_ANCHORS, Preference.REVOCATION, Preference.FETCH_ISSUERS),
    NETWORK(Preference.RESOLVER, Preference.PROXY, Preference.PROXY_USER, Preference.PROXY_EXCEPTIONS),
    STORE(Preference.STORE),
    CONSOLE(Preference.LANGUAGE, Preference.THEME, Preference.NOTIFICATION);

    private final List<Preference> preferences;

    Group(Preference... preferences) {
        this.preferences = List.of(preferences);
    }

    List<Preference> preferences() {
        return preferences;
    }
}
