package org.fleetmail.report.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.report.audit.PastReport.PastDevice;
import org.fleetmail.report.audit.PastReport.PastEndpoint;

/** What is remembered of reports, as JSON for the store. */
public final class PastReportJson {
    private static final int VERSION = 1;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PastReportJson() {}

    public static String write(PastReport report) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("version", VERSION)
                .put("at", report.at().toString());
        ObjectNode devices = node.putObject("devices");
        report.devices()
                .forEach((id, device) -> devices.putObject(id)
                        .put("name", device.name())
                        .put("posture", device.posture().name()));
        ObjectNode endpoints = node.putObject("endpoints");
        report.endpoints()
                .forEach((id, endpoint) -> endpoints
                        .putObject(id)
                        .put("name", endpoint.name())
                        .put("outcome", endpoint.outcome())
                        .put("certificate", endpoint.certificate())
                        .put("root", endpoint.root()));
        ObjectNode findings = node.putObject("findings");
        report.findings().forEach((key, first) -> findings.put(key, first.toString()));
        return node.toString();
    }

    /** A report that was remembered; empty where it cannot be understood, as one of a newer version. */
    public static Optional<PastReport> read(String json) {
        try {
            JsonNode node = MAPPER.readTree(json);
            return node.path("version").asInt() == VERSION ? Optional.of(report(node)) : Optional.empty();
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static PastReport report(JsonNode node) {
        Map<String, PastDevice> devices = new HashMap<>();
        node.path("devices")
                .properties()
                .forEach(device -> devices.put(
                        device.getKey(),
                        new PastDevice(
                                device.getValue().path("name").asText(),
                                Posture.valueOf(
                                        device.getValue().path("posture").asText()))));
        Map<String, PastEndpoint> endpoints = new HashMap<>();
        node.path("endpoints")
                .properties()
                .forEach(endpoint -> endpoints.put(
                        endpoint.getKey(),
                        new PastEndpoint(
                                endpoint.getValue().path("name").asText(),
                                endpoint.getValue().path("outcome").asText(),
                                endpoint.getValue().path("certificate").asText(),
                                endpoint.getValue().path("root").asText())));
        Map<String, Instant> findings = new HashMap<>();
        node.path("findings")
                .properties()
                .forEach(finding -> findings.put(
                        finding.getKey(), Instant.parse(finding.getValue().asText())));
        return new PastReport(Instant.parse(node.path("at").asText()), devices, endpoints, findings);
    }
}
