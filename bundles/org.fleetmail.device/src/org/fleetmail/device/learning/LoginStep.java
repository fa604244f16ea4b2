package org.fleetmail.device.learning;

import java.util.List;
import java.util.Optional;
import org.fleetmail.device.profile.WebLogin;
import org.fleetmail.device.recording.Exchange;

/**
 * How the administrator logged in.
 *
 * @param kind by what means
 * @param page exchange that showed the login form, or gave the cookie the login needs, where it was recorded
 * @param request exchange that sent user and password; empty for a login by header
 * @param fields of that request
 */
public record LoginStep(
        WebLogin.Kind kind, Optional<Exchange> page, Optional<Exchange> request, List<LearnedField> fields) {
    static final LoginStep NONE = new LoginStep(WebLogin.Kind.NONE, Optional.empty(), Optional.empty(), List.of());

    public LoginStep {
        fields = List.copyOf(fields);
    }
}
