package org.fleetmail.client.reach;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fleetmail.client.decision.ClientDecision;
import org.fleetmail.client.decision.Decision;
import org.fleetmail.client.decision.Surroundings;
import org.fleetmail.client.decision.Wish;
import org.fleetmail.client.matrix.MailClient;
import org.fleetmail.client.matrix.MailClients;
import org.fleetmail.model.Account;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Workstation;

/**
 * What one mail program of a PC can do about one server of an account on it.
 *
 * @param pc where it runs
 * @param program the program, one we know
 * @param account the account
 * @param server where it shall hand in or fetch mail
 * @param decision whether and how it can
 */
public record ProgramReach(Workstation pc, MailClient program, Account account, Endpoint server, Decision decision) {

    /** Every program of a PC that we know, with every server of every account on it, of which it speaks the protocol. */
    public static List<ProgramReach> of(Workstation pc) {
        List<ProgramReach> all = new ArrayList<>();
        Set<Integer> portsTaken = new HashSet<>();
        programs(pc)
                .forEach(program -> pc.getAccounts()
                        .forEach(account -> servers(account, program)
                                .forEach(server -> decide(pc, program, account, server, portsTaken)
                                        .ifPresent(all::add))));
        return all;
    }

    private static Stream<MailClient> programs(Workstation pc) {
        return pc.getMailClients().stream()
                .flatMap(name -> MailClients.shipped().find(name).stream())
                .distinct();
    }

    /** Of POP3 and IMAP a program needs only what the account has; sending it needs always. */
    private static Stream<Endpoint> servers(Account account, MailClient program) {
        return Stream.of(account.getOutgoing(), account.getIncoming())
                .filter(Objects::nonNull)
                .filter(server -> Wish.of(account, server)
                        .filter(wish -> program.protocols().contains(wish.protocol()))
                        .isPresent());
    }

    private static Optional<ProgramReach> decide(
            Workstation pc, MailClient program, Account account, Endpoint server, Set<Integer> portsTaken) {
        return Wish.of(account, server).map(wish -> {
            Decision decision = ClientDecision.of(program, wish, Surroundings.of(pc, portsTaken));
            if (decision instanceof Decision.ThroughForwarder way) {
                portsTaken.add(way.rule().local().number());
            }
            return new ProgramReach(pc, program, account, server, decision);
        });
    }

    /** Whether mail can be handed in or fetched there without changing anything. */
    public boolean works() {
        return decision instanceof Decision.Reachable;
    }
}
