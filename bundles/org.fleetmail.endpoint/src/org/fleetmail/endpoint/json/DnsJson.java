package org.fleetmail.endpoint.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.fleetmail.endpoint.dns.Autoconfig;
import org.fleetmail.endpoint.dns.CaaRecord;
import org.fleetmail.endpoint.dns.DnsAnswer;
import org.fleetmail.endpoint.dns.DnsFacts;
import org.fleetmail.endpoint.dns.MtaSts;
import org.fleetmail.endpoint.dns.MxRecord;
import org.fleetmail.endpoint.dns.SrvRecord;
import org.fleetmail.endpoint.dns.TlsaRecord;

/** Writes what the DNS says, as the part {@code dns} of a verified endpoint. */
final class DnsJson {
    private DnsJson() {}

    static ObjectNode of(DnsFacts facts, Locale language) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("resolver", facts.resolver());
        node.put("domain", facts.domain());
        node.put("ms", facts.took().toMillis());
        node.set("addresses", answer(facts.addresses(), DnsJson::text));
        node.set("mx", answer(facts.mx(), DnsJson::mx));
        ArrayNode services = node.putArray("srv");
        facts.services().forEach(service -> services.add(answer(service, DnsJson::srv)));
        node.set("caa", answer(facts.caa(), DnsJson::caa));
        node.set("tlsa", answer(facts.tlsa(), DnsJson::tlsa));
        node.set("mtaSts", policy(facts.mtaSts(), language));
        node.set("tlsRpt", answer(facts.reporting(), DnsJson::text));
        node.set("autoconfig", settings(facts.autoconfig(), language));
        return node;
    }

    private static <R> ObjectNode answer(DnsAnswer<R> answer, BiConsumer<ObjectNode, R> writing) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", answer.name());
        node.put("status", word(answer.status()));
        node.put("authentic", answer.authentic());
        ArrayNode records = node.putArray("records");
        answer.records().forEach(record -> writing.accept(records.addObject(), record));
        node.put("reason", answer.reason());
        return node;
    }

    private static void text(ObjectNode node, String text) {
        node.put("text", text);
    }

    private static void mx(ObjectNode node, MxRecord mx) {
        node.put("preference", mx.preference()).put("host", mx.host());
    }

    private static void srv(ObjectNode node, SrvRecord service) {
        node.put("priority", service.priority()).put("weight", service.weight());
        node.put("port", service.port()).put("host", service.host());
    }

    private static void caa(ObjectNode node, CaaRecord caa) {
        node.put("critical", caa.critical()).put("tag", caa.tag()).put("value", caa.value());
    }

    private static void tlsa(ObjectNode node, TlsaRecord tlsa) {
        node.put("usage", tlsa.usage()).put("selector", tlsa.selector()).put("matching", tlsa.matching());
        node.put("data", tlsa.data()).put("matches", ObservationJson.flag(tlsa.matches()));
    }

    private static ObjectNode policy(MtaSts policy, Locale language) {
        ObjectNode node = answer(policy.record(), DnsJson::text);
        node.put("fetch", word(policy.fetch()));
        node.put("detail", policy.detail().in(language));
        node.put("mode", word(policy.mode()));
        ArrayNode mx = node.putArray("mx");
        policy.mx().forEach(mx::add);
        node.put("maxAge", policy.maxAge());
        return node;
    }

    private static ObjectNode settings(Autoconfig settings, Locale language) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("fetch", word(settings.fetch()));
        node.put("detail", settings.detail().in(language));
        ArrayNode servers = node.putArray("servers");
        settings.servers()
                .forEach(server -> servers.addObject()
                        .put("type", server.type())
                        .put("host", server.host())
                        .put("port", server.port())
                        .put("socket", server.socket()));
        return node;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
