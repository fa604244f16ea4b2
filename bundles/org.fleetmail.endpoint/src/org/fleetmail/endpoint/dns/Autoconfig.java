package org.fleetmail.endpoint.dns;

import java.util.List;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.endpoint.dns.MtaSts.Fetch;

/**
 * The settings a domain publishes for mail programs at {@code autoconfig.DOMAIN}, in the form Thunderbird reads.
 *
 * @param fetch how fetching went
 * @param detail what was wrong; empty where nothing was
 * @param servers the servers it names, at most 20
 */
public record Autoconfig(Fetch fetch, Sentence detail, List<Server> servers) {
    public Autoconfig {
        servers = List.copyOf(servers);
    }

    /**
     * A server a mail program shall use.
     *
     * @param type {@code smtp}, {@code imap} or {@code pop3}
     * @param host its name
     * @param port 1 to 65535
     * @param socket {@code SSL}, {@code STARTTLS} or {@code plain}
     */
    public record Server(String type, String host, int port, String socket) {
        public boolean clear() {
            return socket.equalsIgnoreCase("plain");
        }
    }
}
