package org.fleetmail.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fleetmail.client.decision.ClientDecision;
import org.fleetmail.client.decision.Decision;
import org.fleetmail.client.decision.Surroundings;
import org.fleetmail.client.decision.Wish;
import org.fleetmail.client.matrix.Computer;
import org.fleetmail.client.matrix.MailClient;
import org.fleetmail.client.matrix.MailClients;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.model.Account;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.model.Workstation;
import org.fleetmail.report.audit.PcRow;
import org.fleetmail.report.mark.Mark;
import org.fleetmail.report.mark.Tone;

/** What the mail clients of the fleet's PCs can do for the endpoints of their accounts. */
final class PcRows {
    private final EndpointRows endpoints;

    PcRows(EndpointRows endpoints) {
        this.endpoints = endpoints;
    }

    List<PcRow> of(List<Workstation> workstations) {
        return workstations.stream().flatMap(this::rows).toList();
    }

    private Stream<PcRow> rows(Workstation pc) {
        return pc.getMailClients().stream()
                .flatMap(client -> pc.getAccounts().stream()
                        .flatMap(account -> Stream.of(account.getOutgoing(), account.getIncoming())
                                .filter(Objects::nonNull)
                                .distinct()
                                .map(endpoint -> row(pc, client, account, endpoint))));
    }

    private PcRow row(Workstation pc, String name, Account account, Endpoint endpoint) {
        Optional<MailClient> client = MailClients.shipped().find(name);
        Optional<Decision> decision = client.flatMap(
                known -> Wish.of(account, endpoint).map(wish -> ClientDecision.of(known, wish, surroundings(pc))));
        boolean clear = endpoint.getTransportSecurity() == TransportSecurity.NONE;
        return new PcRow(
                DeviceRows.text(pc.getId()),
                pc.getName() == null ? DeviceRows.text(pc.getHostName()) : pc.getName(),
                pc.getSite() == null ? "" : DeviceRows.text(pc.getSite().getName()),
                DeviceRows.text(pc.getOperatingSystem()),
                name,
                DeviceRows.text(account.getAddress()),
                DeviceRows.text(endpoint.getHost()) + ":" + endpoint.getPort(),
                endpoints.tls(endpoint).stream().toList(),
                clear ? Marks.mark(Tone.BAD, "reach.clear") : mark(decision),
                reasons(decision));
    }

    private static List<Sentence> reasons(Optional<Decision> decision) {
        List<Sentence> reasons = new ArrayList<>();
        decision.map(Decision::reasons).ifPresent(reasons::addAll);
        if (decision.isEmpty()) {
            reasons.add(Sentence.of(PcRows.class, "reach.not-in-matrix"));
        }
        return reasons;
    }

    private static Mark mark(Optional<Decision> decision) {
        return switch (decision.orElse(null)) {
            case Decision.Reachable reachable -> Marks.mark(Tone.GOOD, "reach.GOOD");
            case Decision.ByAnotherPort other -> Marks.mark(Tone.WARNING, "reach.other-port");
            case Decision.AfterPatch patch -> Marks.mark(Tone.WARNING, "reach.patch");
            case Decision.ThroughForwarder way -> Marks.mark(Tone.WARNING, "reach.forwarder");
            case Decision.Impossible impossible -> Marks.mark(Tone.BAD, "reach.BAD");
            case null -> Marks.mark(Tone.UNKNOWN, "reach.UNKNOWN");
        };
    }

    private static Surroundings surroundings(Workstation pc) {
        boolean blocked = pc.getSite() != null && pc.getSite().isPort25Blocked();
        return new Surroundings(Computer.of(pc), Set.of(), Optional.empty(), blocked, Set.of());
    }
}
