package org.fleetmail.client.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.fleetmail.client.account.HostName;
import org.fleetmail.client.forwarder.ForwardRule;

/**
 * {@code stone.cfg}. What stone does stands behind the port of the destination; on the listening side it would send the
 * password in clear. The file goes through the C preprocessor, so it has no comments.
 */
public final class StoneConfiguration {
    private StoneConfiguration() {}

    /** The file for at least one rule. */
    public static ExportedFile of(List<ForwardRule> rules) {
        String stones = rules.stream().map(StoneConfiguration::line).collect(Collectors.joining("--\n"));
        return ExportedFile.of("stone.cfg", "-n\n" + stones, StandardCharsets.US_ASCII);
    }

    private static String line(ForwardRule rule) {
        String extension = switch (rule.skill()) {
            case APOP -> "apop";
            case IMPLICIT_TLS -> "ssl";
        };
        return "%s:%d/%s %s:%d\n"
                .formatted(
                        HostName.bracketed(rule.host()),
                        rule.port(),
                        extension,
                        ForwardRule.LOCAL_HOST,
                        rule.local().number());
    }
}
