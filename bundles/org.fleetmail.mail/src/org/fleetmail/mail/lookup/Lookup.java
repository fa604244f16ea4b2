package org.fleetmail.mail.lookup;

import java.util.List;
import org.fleetmail.core.text.Sentence;

/**
 * What was found out about the mail servers of a domain.
 *
 * @param domain in ASCII
 * @param servers for sending first, then for fetching; each in the order in which it is proposed
 * @param remarks what each source said or did not say, for a person
 */
public record Lookup(String domain, List<FoundServer> servers, List<Sentence> remarks) {
    public Lookup {
        servers = List.copyOf(servers);
        remarks = List.copyOf(remarks);
    }
}
