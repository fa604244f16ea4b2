package org.fleetmail.client.decision;

import java.util.List;
import org.fleetmail.client.forwarder.ForwardRule;
import org.fleetmail.client.forwarder.Forwarder;
import org.fleetmail.client.matrix.Wording;
import org.fleetmail.core.text.Sentence;

/**
 * What a mail client can do about a wish, from what is known of the client. It never claims that the server answers: that
 * takes a probe.
 */
public sealed interface Decision {
    /** Why, the most important first; the last says what is not proven. */
    List<Sentence> reasons();

    /** Further ways, the better first. */
    List<Decision> others();

    /** The client can do exactly this. */
    record Reachable(ClientSettings settings, List<Sentence> reasons, List<Decision> others) implements Decision {
        public Reachable {
            reasons = List.copyOf(reasons);
            others = List.copyOf(others);
        }
    }

    /** Not this, but another port of the same server. */
    record ByAnotherPort(ClientSettings settings, List<Sentence> reasons, List<Decision> others) implements Decision {
        public ByAnotherPort {
            reasons = List.copyOf(reasons);
            others = List.copyOf(others);
        }
    }

    /** Exactly this, once a patch is installed. */
    record AfterPatch(Wording patch, ClientSettings settings, List<Sentence> reasons, List<Decision> others)
            implements Decision {
        public AfterPatch {
            reasons = List.copyOf(reasons);
            others = List.copyOf(others);
        }
    }

    /** Through a program on the PC; the settings name that program as the server. */
    record ThroughForwarder(
            Forwarder forwarder,
            ForwardRule rule,
            ClientSettings settings,
            List<Sentence> reasons,
            List<Decision> others)
            implements Decision {
        public ThroughForwarder {
            reasons = List.copyOf(reasons);
            others = List.copyOf(others);
        }
    }

    /** Not with this client. */
    record Impossible(List<Sentence> reasons) implements Decision {
        public Impossible {
            reasons = List.copyOf(reasons);
        }

        @Override
        public List<Decision> others() {
            return List.of();
        }
    }
}
