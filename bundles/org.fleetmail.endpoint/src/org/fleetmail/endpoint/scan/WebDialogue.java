package org.fleetmail.endpoint.scan;

import java.io.IOException;
import java.time.Duration;
import org.fleetmail.endpoint.Anomaly;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.StepName;
import org.fleetmail.endpoint.StepOutcome;
import org.fleetmail.endpoint.internal.dialogue.Conversation;
import org.fleetmail.endpoint.internal.dialogue.Http;
import org.fleetmail.endpoint.internal.dialogue.Reply;
import org.fleetmail.endpoint.internal.net.Wire;
import org.fleetmail.tls.Connection;

/** The dialogue with a web interface inside TLS: one request, and the head of its answer stands for the greeting. */
final class WebDialogue {
    /** The rest of the time belongs to the questions about TLS. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private WebDialogue() {}

    static void run(Sighting sighting, Connection channel, Wire wire) {
        Sighting.Running step = sighting.begins(StepName.GREETING);
        wire.hurry(LONGEST);
        try {
            Reply reply = Http.get(
                    new Conversation(channel, sighting.transcript, Http::withoutSecrets), host(sighting.target));
            sighting.afterTls = Http.offer(reply);
            if (reply.kind() == Reply.Kind.GARBAGE) {
                sighting.anomalies.add(Anomaly.NOT_THE_PROTOCOL);
            }
            step.ends(outcome(reply), "web." + reply.kind(), String.join(" · ", reply.lines()));
        } catch (IOException e) {
            step.ends(MainDialogue.outcome(e), "web." + MainDialogue.how(e));
        }
    }

    private static StepOutcome outcome(Reply reply) {
        return switch (reply.kind()) {
            case YES -> StepOutcome.OK;
            case NO -> StepOutcome.WARNING;
            case GARBAGE -> StepOutcome.FAILED;
        };
    }

    private static String host(EndpointTarget target) {
        String name = target.serverName().contains(":") ? "[" + target.serverName() + "]" : target.serverName();
        return target.port() == 443 ? name : name + ":" + target.port();
    }
}
