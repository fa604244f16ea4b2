package org.fleetmail.endpoint.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.verdict.Verdict;

/** Writes observations and verdicts as JSON; the shape is described by {@code verification.schema.json}. */
public final class ObservationJson {
    private ObservationJson() {}

    /** One element of {@code targets}, with texts in the given language. */
    public static ObjectNode of(EndpointObservation observation, Verdict verdict, Locale language) {
        return JsonNodeFactory.instance.objectNode();
    }
}
