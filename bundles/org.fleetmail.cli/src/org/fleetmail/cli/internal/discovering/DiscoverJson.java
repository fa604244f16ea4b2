package org.fleetmail.cli.internal.discovering;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import org.fleetmail.cli.internal.output.Json;
import org.fleetmail.cli.internal.reading.ReadJson;
import org.fleetmail.core.fleet.inventory.Proposal;
import org.fleetmail.device.discovery.Discovered;
import org.fleetmail.device.discovery.Way;
import org.fleetmail.device.profile.DeviceProfile;

/** A discovery as a JSON document of the shape {@code discover}. */
public final class DiscoverJson {
    private DiscoverJson() {}

    /** The document. */
    public static ObjectNode of(Findings findings, Instant at, String version) {
        ObjectNode document = Json.document("discover")
                .put("at", at.toString())
                .put("program", version)
                .put("looked", findings.looked());
        ArrayNode devices = document.putArray("devices");
        findings.devices().forEach(device -> devices.add(device(device)));
        ArrayNode proposals = document.putArray("proposals");
        findings.proposals().forEach(proposal -> proposals.add(proposal(proposal)));
        return document;
    }

    private static ObjectNode device(Discovered device) {
        ObjectNode node = Json.object()
                .put("address", device.address())
                .put("maker", device.maker().orElse(""))
                .put("model", device.identity().model().orElse(""))
                .put("serial", device.identity().serial())
                .put("mac", device.identity().mac())
                .put("firmware", device.identity().firmware())
                .put("profile", device.profile().map(DeviceProfile::name).orElse(""))
                .put("knowledge", device.knowledge().name().toLowerCase(Locale.ROOT))
                .put("credentials", device.way().map(Way::name).orElse(""));
        ArrayNode defaults = node.putArray("defaults");
        device.defaults().forEach(defaults::add);
        ObjectNode settings = node.putObject("settings");
        device.state().ifPresent(state -> ReadJson.settings(settings, state));
        return node;
    }

    private static ObjectNode proposal(Proposal proposal) {
        return switch (proposal) {
            case Proposal.Appeared(var sighting) ->
                Json.object().put("kind", "appeared").put("device", "").put("address", sighting.address());
            case Proposal.Moved(var device, var sighting, String from) ->
                Json.object()
                        .put("kind", "moved")
                        .put("device", device.getId())
                        .put("address", sighting.address())
                        .put("from", from);
            case Proposal.Completed(var device, var sighting) ->
                Json.object()
                        .put("kind", "completed")
                        .put("device", device.getId())
                        .put("address", sighting.address());
            case Proposal.Vanished(var device) ->
                Json.object()
                        .put("kind", "vanished")
                        .put("device", device.getId())
                        .put("address", String.valueOf(device.getAddress()));
        };
    }
}
