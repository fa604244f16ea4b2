package org.fleetmail.tls.certificate;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Compares the names of a certificate with the name of a server: RFC 9525, which replaces RFC 6125, and RFC 7817 for
 * mail. The common name is never looked at.
 */
public final class ServerNames {
    private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?");

    private ServerNames() {}

    /**
     * Compares.
     *
     * @param wanted name, internationalised labels as A-labels (RFC 5890), or address, IPv6 without brackets
     */
    public static NameMatch match(ServerCertificate certificate, String wanted) {
        boolean bare = certificate.names().isEmpty() && certificate.addresses().isEmpty();
        String reference = isAddress(wanted) ? wanted : plain(wanted);
        boolean matches = isAddress(wanted)
                ? certificate.addresses().stream().anyMatch(address -> IpAddress.same(address, wanted))
                : certificate.names().stream().anyMatch(name -> matches(name, reference));
        return new NameMatch(
                matches,
                reference,
                certificate.allNames(),
                bare && !certificate.commonName().isEmpty());
    }

    /** Whether this is an IP address and not a name. */
    public static boolean isAddress(String text) {
        return text.contains(":") || IPV4.matcher(text).matches();
    }

    private static boolean matches(String presented, String reference) {
        String name = presented.toLowerCase(Locale.ROOT);
        if (!name.startsWith("*.")) {
            return wellFormed(name) && name.equals(reference);
        }
        String parent = name.substring(2);
        int dot = reference.indexOf('.');
        return wellFormed(parent)
                && parent.contains(".")
                && dot > 0
                && reference.substring(dot + 1).equals(parent);
    }

    private static boolean wellFormed(String name) {
        for (String label : name.split("\\.", -1)) {
            if (!LABEL.matcher(label).matches()) {
                return false;
            }
        }
        return true;
    }

    private static String plain(String name) {
        String plain = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        return plain.toLowerCase(Locale.ROOT);
    }
}
