package org.fleetmail.rollout.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fleetmail.model.Account;
import org.fleetmail.model.MailTemplate;

/**
 * What shall be other than the fleet says, for one plan alone.
 *
 * @param template instead of the rollout's or the devices' own
 * @param account instead of the devices' own
 * @param overrides settings by their identities that win over everything else; secrets by the names they are kept under
 */
public record Wish(Optional<MailTemplate> template, Optional<Account> account, Map<String, String> overrides) {
    /** As the fleet says. */
    public static final Wish NONE = new Wish(Optional.empty(), Optional.empty(), Map.of());

    public Wish {
        Objects.requireNonNull(template);
        Objects.requireNonNull(account);
        overrides = Collections.unmodifiableMap(new LinkedHashMap<>(overrides));
    }
}
