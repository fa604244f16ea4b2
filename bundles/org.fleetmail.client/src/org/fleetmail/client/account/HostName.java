package org.fleetmail.client.account;

import java.util.Optional;
import java.util.regex.Pattern;
import org.fleetmail.core.net.DomainName;

/** Names and addresses of servers as configuration files can hold them. */
public final class HostName {
    private static final Pattern NAME = Pattern.compile(
            "(?=.{1,253}$)(?:[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)*[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
    private static final Pattern IPV6 = Pattern.compile("(?=.*:.*:)[0-9A-Fa-f:.]{2,45}");

    private HostName() {}

    /** A host in ASCII: an internationalised name as its A-labels, an IPv6 address without brackets; empty if neither. */
    public static Optional<String> ascii(String host) {
        String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        if (IPV6.matcher(bare).matches()) {
            return Optional.of(bare);
        }
        return DomainName.ascii(bare).filter(ascii -> NAME.matcher(ascii).matches());
    }

    /** As it stands before a port: IPv6 in brackets. */
    public static String bracketed(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    /** Whether it is an address and not a name. */
    public static boolean isAddress(String host) {
        return host.contains(":") || host.matches("[0-9.]+");
    }
}
