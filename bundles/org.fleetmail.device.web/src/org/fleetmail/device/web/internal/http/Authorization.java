package org.fleetmail.device.web.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.fleetmail.device.driver.Credentials.Login;
import org.fleetmail.device.profile.WebLogin;

/** What goes with every request of a login by HTTP itself. Empty for logins by pages. */
final class Authorization {
    private final WebLogin.Kind kind;
    private final Login login;
    private Optional<Digest> digest = Optional.empty();

    Authorization(WebLogin.Kind kind, Login login) {
        this.kind = kind;
        this.login = login;
    }

    /** The header for a request, as far as it is known by now. */
    Optional<String> header(Question question) {
        return switch (kind) {
            case BASIC -> Optional.of(basic());
            case DIGEST -> digest.map(known -> known.header(question));
            default -> Optional.empty();
        };
    }

    /**
     * Whether the same request should be sent once more: after the first challenge, or with a new nonce where the old one
     * was only stale (RFC 7616 section 3.3). A rejected password is no reason.
     */
    boolean answers(Answer answer) {
        if (kind != WebLogin.Kind.DIGEST || answer.status() != 401) {
            return false;
        }
        Optional<Challenge> challenge = Challenge.of(answer, "digest");
        boolean stale = challenge
                .filter(each -> each.parameter("stale").equalsIgnoreCase("true"))
                .isPresent();
        if (challenge.isEmpty() || digest.isPresent() && !stale) {
            return false;
        }
        digest = challenge.map(each -> new Digest(each, login));
        return true;
    }

    /** RFC 7617. */
    private String basic() {
        byte[] user = (login.user() + ":").getBytes(StandardCharsets.UTF_8);
        byte[] password = login.password().reveal(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(user, user.length + password.length);
        System.arraycopy(password, 0, both, user.length, password.length);
        String header = "Basic " + Base64.getEncoder().encodeToString(both);
        Arrays.fill(password, (byte) 0);
        Arrays.fill(both, (byte) 0);
        return header;
    }
}
