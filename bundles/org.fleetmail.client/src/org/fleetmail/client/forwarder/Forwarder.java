package org.fleetmail.client.forwarder;

import java.util.List;
import java.util.Set;
import org.fleetmail.client.matrix.Wording;

/**
 * A program on the PC, between a mail client and a server, that does what the client cannot.
 *
 * @param id short name
 * @param name its own name
 * @param kind what it is
 * @param does what it adds
 * @param needs what must be installed first; empty texts where nothing
 * @param links where it is, or was, described; they may be dead
 * @param install steps of the installation
 * @param troubles what goes wrong with it, and the steps against it
 * @param notes what else is worth knowing
 */
public record Forwarder(
        String id,
        String name,
        Wording kind,
        Set<Skill> does,
        List<Wording> needs,
        List<String> links,
        List<Wording> install,
        List<Wording> troubles,
        List<Wording> notes) {
    public Forwarder {
        does = Set.copyOf(does);
        needs = List.copyOf(needs);
        links = List.copyOf(links);
        install = List.copyOf(install);
        troubles = List.copyOf(troubles);
        notes = List.copyOf(notes);
    }

    /** What a forwarder adds to a client. */
    public enum Skill {
        /** Logs in to the POP3 server with APOP in place of the client's clear password. */
        APOP,
        /** Speaks implicit TLS with the server and nothing with the client. */
        IMPLICIT_TLS
    }
}
