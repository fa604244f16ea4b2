package org.fleetmail.cli.internal.command;

import java.util.Map;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.core.preference.Preference;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What options are where a call does not give them: as this user prefers it. */
public final class PreferredDefaults implements IDefaultValueProvider {
    private static final Map<String, Preference> OF_OPTIONS = Map.of(
            "fleetmail verify --parallel", Preference.CHECKS_AT_ONCE,
            "fleetmail verify --rules", Preference.RULES,
            "fleetmail discover --rate", Preference.DISCOVERY_RATE);

    private final Session session;

    public PreferredDefaults(Session session) {
        this.session = session;
    }

    /** The preference that stands behind an option; nothing where there is none, so that its own default counts. */
    @Override
    public String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option ? of(option) : null;
    }

    private String of(OptionSpec option) {
        Preference preference = OF_OPTIONS.get(option.command().qualifiedName() + " " + option.longestName());
        return preference == null ? null : session.preferences().get(preference);
    }
}
