package org.fleetmail.ui.internal.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.store.observation.Observation;

/**
 * The facts of a check that are kept, as far as a list and a history show them. Facts that are missing are empty.
 *
 * @param at when
 * @param outcome in one word
 * @param grade one letter
 * @param version negotiated
 * @param suite negotiated
 * @param group of the key exchange
 * @param notAfter last moment of the server's certificate
 * @param issuer of the server's certificate
 * @param fingerprint SHA-256 of the server's certificate
 * @param accepted versions the server accepts
 * @param findings identities of the rules that found something
 */
record Seen(
        Instant at,
        Verdict.Result outcome,
        String grade,
        String version,
        String suite,
        String group,
        Optional<Instant> notAfter,
        String issuer,
        String fingerprint,
        Set<String> accepted,
        Set<String> findings) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The facts of a kept observation; empty where it cannot be read. */
    static Optional<Seen> of(Observation observation) {
        try {
            return Optional.of(of(observation.at(), MAPPER.readTree(observation.json())));
        } catch (JsonProcessingException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The facts of a document as {@code ObservationJson} writes it. */
    static Seen of(Instant at, JsonNode json) {
        JsonNode certificate = json.path("certificate");
        return new Seen(
                at,
                outcome(json.path("outcome").asText()),
                text(json.path("grade")),
                json.at("/handshake/version").asText(),
                json.at("/handshake/suite").asText(),
                text(json.at("/handshake/group")),
                Optional.of(certificate.path("notAfter").asText())
                        .filter(time -> !time.isEmpty())
                        .map(Instant::parse),
                certificate.path("issuer").asText(),
                certificate.path("sha256").asText(),
                sorted(json.path("protocols").properties().stream()
                        .filter(version -> version.getValue().asText().equals("accepted"))
                        .map(Map.Entry::getKey)),
                sorted(StreamSupport.stream(json.path("findings").spliterator(), false)
                        .map(finding -> finding.path("id").asText())));
    }

    private static Verdict.Result outcome(String word) {
        return Arrays.stream(Verdict.Result.values())
                .filter(result -> result.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElse(Verdict.Result.UNKNOWN);
    }

    private static String text(JsonNode node) {
        return node.isNull() ? "" : node.asText();
    }

    private static Set<String> sorted(Stream<String> words) {
        return new TreeSet<>(words.toList());
    }

    /** Days until the server's certificate ends; negative after its end. */
    Optional<Long> daysLeft(Instant now) {
        return notAfter.map(end -> Duration.between(now, end).toDays());
    }
}
