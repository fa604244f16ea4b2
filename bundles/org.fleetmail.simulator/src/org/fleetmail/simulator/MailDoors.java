package org.fleetmail.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.simulator.mail.MailListenerPlan;
import org.fleetmail.simulator.mail.SimulatedMailServer;

/**
 * Opens the mail server on the ports of the story (25, 587, 465) where this process may take them, otherwise on their
 * replacements, otherwise on any free ones.
 */
final class MailDoors {
    private static final int TRIES = 4;

    private final List<MailListenerPlan> plans;
    private final Map<String, Secret> accounts;

    MailDoors(List<MailListenerPlan> plans, Map<String, Secret> accounts) {
        this.plans = plans;
        this.accounts = accounts;
    }

    SimulatedMailServer open(Loopback loopback) throws IOException {
        for (int i = 0; loopback.hasMany() && i < 2 * TRIES; i++) {
            ToIntFunction<MailListenerPlan> choice =
                    i < TRIES ? MailListenerPlan::port : MailListenerPlan::fallbackPort;
            try {
                return open(loopback.next(), choice);
            } catch (IOException e) {
                // another office has this address, or the ports are for the administrator only: the next try
                continue;
            }
        }
        return open(Loopback.single(), plan -> 0);
    }

    private SimulatedMailServer open(InetAddress address, ToIntFunction<MailListenerPlan> choice) throws IOException {
        Map<MailListenerPlan, Integer> ports = new LinkedHashMap<>();
        plans.forEach(plan -> ports.put(plan, choice.applyAsInt(plan)));
        return SimulatedMailServer.open(address, ports, accounts);
    }
}
