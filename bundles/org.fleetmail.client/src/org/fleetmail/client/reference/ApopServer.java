package org.fleetmail.client.reference;

import java.util.List;
import org.fleetmail.client.matrix.Wording;

/**
 * A POP3 server that knows APOP (RFC 1939 section 7).
 *
 * @param id short name
 * @param name its own name
 * @param remark what is known of it, and how well
 * @param steps how APOP is switched on
 * @param from identities of the sources
 */
public record ApopServer(String id, String name, Wording remark, List<Wording> steps, List<String> from) {
    public ApopServer {
        steps = List.copyOf(steps);
        from = List.copyOf(from);
    }
}
