package org.fleetmail.rollout.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fleetmail.rollout.plan.Json;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.plan.PlanJson;
import org.fleetmail.rollout.plan.Reason;

/**
 * Devices a run did nothing to, in the entry of its end: for each wave and reason the devices of which it is true. So
 * what is told of them later is why they were left, and not merely that they were.
 */
final class NotBegun {
    /** An entry of the journal has room for a million characters; beyond this, devices are left without their reason. */
    private static final int MOST_CHARACTERS = 500_000;

    private static final String FIELD = "notBegun";

    private NotBegun() {}

    private record Why(String wave, List<Reason> reasons) {}

    static void write(Collection<DeviceResult> results, ObjectNode body) {
        Map<Why, ArrayNode> groups = new LinkedHashMap<>();
        int room = MOST_CHARACTERS;
        for (DeviceResult result : results) {
            Why why = new Why(result.wave(), result.reasons());
            room -= result.device().length()
                    + (groups.containsKey(why) ? 0 : why.toString().length() * 2);
            if (room > 0) {
                groups.computeIfAbsent(why, key -> Json.array(List.<String>of(), Json::text))
                        .add(result.device());
            }
        }
        body.set(FIELD, Json.array(List.copyOf(groups.entrySet()), group -> json(group.getKey(), group.getValue())));
    }

    private static ObjectNode json(Why why, ArrayNode devices) {
        ObjectNode node = Json.object().put("wave", why.wave);
        node.set("reasons", Json.array(why.reasons, PlanJson::of));
        node.set("devices", devices);
        return node;
    }

    /** Puts down what an entry says, by device. */
    static void read(ObjectNode body, Map<String, Left> left) {
        if (body.has(FIELD)) {
            Json.list(body, FIELD, NotBegun::group)
                    .forEach(group ->
                            group.devices.forEach(device -> left.put(device, new Left(group.wave, group.reasons))));
        }
    }

    private record Group(String wave, List<Reason> reasons, List<String> devices) {}

    private static Group group(JsonNode node) {
        return new Group(
                Json.string(node, "wave"),
                Json.list(node, "reasons", PlanJson::reason),
                Json.list(node, "devices", JsonNode::asText));
    }

    /** Why one device was left. */
    record Left(String wave, List<Reason> reasons) {
        DeviceResult result(PlanItem item) {
            return new DeviceResult(
                    item.device(),
                    item.name(),
                    wave,
                    Phase.SKIPPED,
                    List.of(),
                    item.handWork(),
                    reasons,
                    ProofRow.NOTHING);
        }
    }
}
