package org.fleetmail.simulator;

import java.util.ArrayList;
import java.util.List;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.simulator.mail.Certificates;
import org.fleetmail.simulator.mail.SimulatedMailServer;
import org.fleetmail.simulator.mail.SimulatedMailServer.Door;

/** Says honestly which ports a virtual office has. */
public final class OfficePorts {
    private OfficePorts() {}

    /** Whether the mail server has the ports of the story, and otherwise which it has instead. */
    public static Sentence of(SimulatedMailServer server) {
        List<Door> others =
                server.doors().stream().filter(door -> !door.onStoryPort()).toList();
        if (others.isEmpty()) {
            return Sentence.of(OfficePorts.class, "ports.real");
        }
        String pairs = String.join(
                ", ",
                others.stream()
                        .map(door -> door.plan().port() + " → " + door.port())
                        .toList());
        return Sentence.of(OfficePorts.class, "ports.other", pairs);
    }

    static List<Sentence> remarks(Door door) {
        List<Sentence> remarks = new ArrayList<>();
        if (!door.onStoryPort()) {
            String port = Integer.toString(door.plan().port());
            remarks.add(Sentence.of(OfficePorts.class, "port.instead", port));
        }
        if (door.plan().hidesStartTls()) {
            remarks.add(Sentence.of(OfficePorts.class, "no-starttls"));
        }
        if (door.plan().certificates() != Certificates.GOOD) {
            remarks.add(Sentence.of(
                    OfficePorts.class,
                    "certificate." + door.plan().certificates().name()));
        }
        return remarks;
    }
}
