package org.fleetmail.cli.internal.verify;

import java.util.Optional;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.model.Endpoint;

/** An endpoint to be checked. */
public sealed interface Question {
    /** It can be asked. */
    record Possible(String element, EndpointTarget target) implements Question {}

    /** It cannot, for example because it has no host. */
    record Impossible(String where, Trouble trouble) implements Question {}

    /** The question about an endpoint of a fleet. */
    static Question of(Endpoint endpoint) {
        String name = Optional.ofNullable(endpoint.getName()).orElse(endpoint.getId());
        return switch (EndpointTarget.of(endpoint)) {
            case Outcome.Done<EndpointTarget>(EndpointTarget target) -> new Possible(endpoint.getId(), target);
            case Outcome.Failed<EndpointTarget>(Trouble trouble) -> new Impossible(name, trouble);
        };
    }

    /** Where it is, for people. */
    default String where() {
        return switch (this) {
            case Possible(var element, EndpointTarget target) -> target.uri();
            case Impossible(String where, var trouble) -> where;
        };
    }
}
