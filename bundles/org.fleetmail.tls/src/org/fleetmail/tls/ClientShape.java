package org.fleetmail.tls;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a client (a printer, a mail program) can do in TLS; the limits within which a server must meet it.
 *
 * @param name how people call it
 * @param versions the versions it speaks; empty: it has no TLS
 * @param suites its cipher suites in its order; empty: not known, any is assumed
 * @param groups its groups in its order; empty: not known, any is assumed
 * @param startTls whether it can begin in clear and change to TLS
 * @param implicitTls whether it can begin with TLS
 * @param serverName whether it sends the name of the server (SNI, RFC 6066)
 */
public record ClientShape(
        String name,
        Set<ProtocolVersion> versions,
        List<CipherSuite> suites,
        List<NamedGroup> groups,
        boolean startTls,
        boolean implicitTls,
        boolean serverName) {
    public ClientShape {
        versions = versions.isEmpty() ? Set.of() : EnumSet.copyOf(versions);
        suites = List.copyOf(suites);
        groups = List.copyOf(groups);
    }
}
