package org.fleetmail.device.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request and by what its answer is judged.
 *
 * @param method GET, POST or PUT
 * @param path path on the device, with its query; placeholders as in {@link WebBody}
 * @param headers further headers; {@code ${origin}} stands for the device's own origin
 * @param body what is sent
 * @param success one of these signs must be in the answer; without any a status from 200 to 399 suffices
 * @param failure none of these signs may be in the answer
 * @param notYet what the answer is repeated for, of pages that the device makes ready after they were asked for
 * @param provenance where this is known from
 */
public record WebExchange(
        String method,
        String path,
        Map<String, String> headers,
        WebBody body,
        List<WebMark> success,
        List<WebMark> failure,
        Optional<NotYet> notYet,
        Provenance provenance) {
    /**
     * An answer that is not ready.
     *
     * @param signs one of these in an answer means that it is not
     * @param patience how long the same question is repeated, in seconds
     */
    public record NotYet(List<WebMark> signs, int patience) {
        public NotYet {
            signs = List.copyOf(signs);
        }
    }

    /** One whose answer is ready at once. */
    public WebExchange(
            String method,
            String path,
            Map<String, String> headers,
            WebBody body,
            List<WebMark> success,
            List<WebMark> failure,
            Provenance provenance) {
        this(method, path, headers, body, success, failure, Optional.empty(), provenance);
    }

    public WebExchange {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        success = List.copyOf(success);
        failure = List.copyOf(failure);
    }
}
