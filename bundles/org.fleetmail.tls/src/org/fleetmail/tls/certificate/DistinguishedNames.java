package org.fleetmail.tls.certificate;

import java.util.HexFormat;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/** Takes single attributes out of distinguished names. */
final class DistinguishedNames {
    private DistinguishedNames() {}

    static String commonName(X500Principal name) {
        return last(name, "CN");
    }

    static String organisation(X500Principal name) {
        return last(name, "O");
    }

    private static String last(X500Principal name, String type) {
        try {
            return new LdapName(name.getName())
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase(type))
                            .map(Rdn::getValue)
                            .map(value -> value instanceof byte[] bytes
                                    ? HexFormat.of().formatHex(bytes)
                                    : "" + value)
                            .reduce("", (first, last) -> last);
        } catch (InvalidNameException e) {
            return "";
        }
    }
}
