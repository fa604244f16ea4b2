package org.fleetmail.device.recording;

import java.util.List;
import java.util.Optional;

/**
 * One request of the browser and its answer.
 *
 * @param number place in the recording, from 1
 * @param method in upper case
 * @param path path on the device, beginning with one slash
 * @param query parameters of the address
 * @param requestHeaders headers sent, with names in lower case; without those that carry secrets
 * @param sentCookies cookies sent
 * @param login how the request logs in by a header
 * @param sent content of the request
 * @param status of the answer (RFC 9110), 0 where there was none
 * @param answerHeaders headers of the answer, with names in lower case
 * @param setCookies cookies the answer sets
 * @param received content of the answer, as far as it is text
 */
public record Exchange(
        int number,
        String method,
        String path,
        List<Field> query,
        List<Field> requestHeaders,
        List<Field> sentCookies,
        HeaderLogin login,
        Optional<Body> sent,
        int status,
        List<Field> answerHeaders,
        List<Field> setCookies,
        Optional<Body> received) {
    /** A login in the header {@code Authorization} (RFC 9110). */
    public enum HeaderLogin {
        NONE,
        BASIC,
        DIGEST,
        /** Bearer tokens, NTLM, Negotiate and what else there is. */
        OTHER
    }

    public Exchange {
        query = List.copyOf(query);
        requestHeaders = List.copyOf(requestHeaders);
        sentCookies = List.copyOf(sentCookies);
        answerHeaders = List.copyOf(answerHeaders);
        setCookies = List.copyOf(setCookies);
    }

    /** Whether it changes something, as far as its method tells. */
    public boolean sends() {
        return method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
    }

    /** Parameters of the address and fields of the content. */
    public List<Field> fields() {
        List<Field> all = new java.util.ArrayList<>(query);
        sent.ifPresent(body -> all.addAll(body.fields()));
        return all;
    }

    /** The value of a header sent. */
    public Optional<String> requestHeader(String name) {
        return value(requestHeaders, name);
    }

    /** The value of a header of the answer. */
    public Optional<String> answerHeader(String name) {
        return value(answerHeaders, name);
    }

    private static Optional<String> value(List<Field> headers, String name) {
        return headers.stream()
                .filter(header -> header.name().equals(name))
                .map(Field::value)
                .findFirst();
    }

    @Override
    public String toString() {
        return number + ": " + method + " " + path + " " + status;
    }
}
