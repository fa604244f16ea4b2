package org.fleetmail.report.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.fleetmail.core.text.Texts;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.report.Judgement;
import org.fleetmail.report.SeenEndpoint;
import org.fleetmail.tls.certificate.ServerCertificate;

/** What is kept as evidence: raw observations, certificates, dialogues, plans and the journal's entries of their runs. */
final class EvidenceFiles {
    private static final int LONGEST_NAME = 60;

    private final EvidenceSource source;
    private final Locale language;

    EvidenceFiles(EvidenceSource source, Locale language) {
        this.source = source;
        this.language = language;
    }

    List<EvidenceFile> all() {
        Judgement judgement = new Judgement(source.report().endpoints());
        List<EvidenceFile> files = new ArrayList<>();
        files.add(EvidenceFile.of("README.txt", Texts.of(EvidenceFiles.class).get(language, "readme")));
        files.add(lines(
                "endpoints.jsonl",
                source.report().endpoints().stream().map(seen -> RawJson.endpoint(seen, judgement))));
        files.add(lines(
                "devices.jsonl",
                source.report().devices().stream()
                        .map(device -> RawJson.device(
                                device, source.report().readings().get(device.getId())))));
        certificates().forEach((name, pem) -> files.add(EvidenceFile.of("certificates/" + name + ".pem", pem)));
        files.addAll(transcripts());
        source.extract().plans().forEach((path, plan) -> files.add(EvidenceFile.of(path, plan)));
        if (!source.extract().plans().isEmpty()) {
            files.add(
                    lines(JournalLines.NAME, source.extract().entries().stream().map(JournalLines::of)));
        }
        return files;
    }

    private static EvidenceFile lines(String path, Stream<? extends JsonNode> documents) {
        return new EvidenceFile(path, out -> {
            for (JsonNode document : (Iterable<JsonNode>) documents.map(JsonNode.class::cast)::iterator) {
                out.write((document.toString() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private Map<String, String> certificates() {
        Map<String, String> found = new LinkedHashMap<>();
        source.report().endpoints().stream()
                .flatMap(EvidenceFiles::chain)
                .forEach(certificate -> found.putIfAbsent(certificate.sha256(), certificate.pem()));
        return found;
    }

    private static Stream<ServerCertificate> chain(SeenEndpoint seen) {
        return seen.observation().toOptional().flatMap(EndpointObservation::handshake).stream()
                .flatMap(handshake -> handshake.chain().stream());
    }

    private List<EvidenceFile> transcripts() {
        List<EvidenceFile> files = new ArrayList<>();
        for (SeenEndpoint seen : source.report().endpoints()) {
            if (seen.observation() instanceof Outcome.Done<EndpointObservation>(EndpointObservation observation)) {
                String name = "%03d-%s"
                        .formatted(
                                files.size() + 1, harmless(observation.target().uri()));
                files.add(EvidenceFile.of(
                        "transcripts/" + name + ".txt",
                        "# " + observation.target().uri() + " " + observation.startedAt() + "\n"
                                + String.join("\n", observation.transcript()) + "\n"));
            }
        }
        return files;
    }

    private static String harmless(String name) {
        String ascii = name.replaceAll("[^A-Za-z0-9._-]+", "_");
        return ascii.substring(0, Math.min(ascii.length(), LONGEST_NAME));
    }
}
