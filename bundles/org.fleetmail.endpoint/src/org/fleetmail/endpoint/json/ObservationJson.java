package org.fleetmail.endpoint.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.OtherAddress;
import org.fleetmail.endpoint.StartTls;
import org.fleetmail.endpoint.Step;
import org.fleetmail.endpoint.TlsConduct;
import org.fleetmail.endpoint.TlsOffer;
import org.fleetmail.endpoint.Weakness;
import org.fleetmail.endpoint.verdict.Grade;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.endpoint.verdict.Verdicts;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.NamedGroup;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.SignatureScheme;
import org.fleetmail.tls.TlsHandshake;
import org.fleetmail.tls.certificate.MissingIssuer;
import org.fleetmail.tls.certificate.Revocation;
import org.fleetmail.tls.certificate.ServerCertificate;

/** Writes observations and verdicts as JSON; the shape is described by {@code target.schema.json} beside this class. */
public final class ObservationJson {
    private static final Map<Answer, String> ACCEPTED =
            Map.of(Answer.YES, "accepted", Answer.NO, "refused", Answer.UNKNOWN, "unknown");

    private ObservationJson() {}

    /** One element of {@code targets}, with texts in the given language. */
    public static ObjectNode of(EndpointObservation observation, Verdict verdict, Locale language) {
        ObjectNode target = JsonNodeFactory.instance.objectNode();
        target.put("target", observation.target().uri());
        target.put("address", observation.address());
        target.put("startedAt", observation.startedAt().toString());
        target.put("durationMs", observation.took().toMillis());
        target.put("connections", observation.connections());
        target.put("depth", word(observation.depth()));
        target.put("outcome", word(verdict.outcome()));
        ArrayNode steps = target.putArray("steps");
        observation.steps().forEach(step -> steps.add(step(step, language)));
        offer(target, observation.offer());
        observation.handshake().ifPresent(handshake -> handshake(target, handshake));
        trust(target, observation);
        dialogue(target, observation);
        observation.dns().ifPresent(dns -> target.set("dns", DnsJson.of(dns, language)));
        observation.otherAddress().ifPresent(other -> other(target, other, language));
        ArrayNode findings = target.putArray("findings");
        verdict.findings().forEach(finding -> findings.add(finding(finding, language)));
        target.put("grade", verdict.grade().map(Grade::letter).orElse(null));
        return target;
    }

    private static ObjectNode step(Step step, Locale language) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", word(step.name()))
                .put("ms", step.took().toMillis())
                .put("outcome", word(step.outcome()))
                .put("detail", step.detail().in(language));
    }

    private static void offer(ObjectNode target, TlsOffer offer) {
        ObjectNode protocols = target.putObject("protocols");
        for (ProtocolVersion version : ProtocolVersion.values()) {
            protocols.put(version.id(), ACCEPTED.get(offer.version(version)));
        }
        ObjectNode suites = target.putObject("suites");
        for (ProtocolVersion version : ProtocolVersion.values()) {
            if (offer.suites().containsKey(version)) {
                List<CipherSuite> accepted = offer.suites().get(version);
                words(
                        suites.putArray(version.id()),
                        accepted.stream().map(CipherSuite::name).toList());
            }
        }
        conduct(target, offer);
        target.put("suitesComplete", offer.complete());
        target.put("serverPreference", flag(offer.serverPreference()));
        words(
                target.putArray("groups"),
                offer.groups().stream().map(NamedGroup::name).toList());
    }

    private static void conduct(ObjectNode target, TlsOffer offer) {
        TlsConduct conduct = offer.conduct();
        ObjectNode node = target.putObject("conduct");
        words(
                node.putArray("signatures"),
                conduct.signatures().stream().map(SignatureScheme::name).toList());
        ArrayNode certificates = node.putArray("certificates");
        conduct.certificates().forEach(certificate -> certificates.add(certificate(certificate)));
        conduct.finiteField()
                .ifPresent(field ->
                        node.putObject("finiteField").put("bits", field.bits()).put("prime", field.prime()));
        node.putObject("resumption")
                .put("identifier", flag(conduct.resumption().identifier()))
                .put("ticket", flag(conduct.resumption().ticket()))
                .put("preSharedKey", flag(conduct.resumption().preSharedKey()));
        node.put("earlyData", flag(conduct.earlyData()));
        node.put("fallbackProtection", flag(conduct.fallbackProtection()));
        node.put("clientRenegotiation", flag(conduct.clientRenegotiation()));
        node.put("longHello", flag(conduct.longHello()));
        ObjectNode weaknesses = target.putObject("weaknesses");
        Weakness.of(offer).forEach((weakness, answer) -> weaknesses.put(word(weakness), flag(answer)));
    }

    private static void handshake(ObjectNode target, TlsHandshake handshake) {
        ObjectNode node = target.putObject("handshake");
        node.put("version", handshake.version().id());
        node.put("suite", handshake.suite().name());
        node.put("group", handshake.group().map(NamedGroup::name).orElse(null));
        node.put("ocspStapled", handshake.stapledOcsp().isPresent());
        node.put("certificateTimestamps", handshake.certificateTimestamps());
        node.put("extendedMasterSecret", handshake.extendedMasterSecret());
        node.put("secureRenegotiation", handshake.secureRenegotiation());
        node.put("compression", handshake.compression());
        handshake.certificate().ifPresent(own -> target.set("certificate", certificate(own)));
        ArrayNode chain = target.putArray("chain");
        handshake.chain().forEach(certificate -> chain.add(certificate(certificate)));
    }

    private static ObjectNode certificate(ServerCertificate certificate) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("subject", certificate.subject());
        words(node.putArray("names"), certificate.allNames());
        node.put("issuer", certificate.issuer());
        node.put("notBefore", certificate.notBefore().toString());
        node.put("notAfter", certificate.notAfter().toString());
        node.put("keyAlgorithm", certificate.keyAlgorithm());
        node.put("keyBits", certificate.keyBits());
        node.put("signatureAlgorithm", certificate.signatureAlgorithm());
        node.put("sha256", certificate.sha256());
        return node;
    }

    private static void trust(ObjectNode target, EndpointObservation observation) {
        observation.path().ifPresent(path -> {
            ObjectNode node = target.putObject("path").put("trusted", path.trusted());
            node.put("anchor", path.anchor().orElse(null));
            path.missing().ifPresent(missing -> missing(node, missing));
            ArrayNode problems = node.putArray("problems");
            path.problems()
                    .forEach(problem -> problems.addObject()
                            .put("kind", word(problem.kind()))
                            .put("subject", problem.subject())
                            .put("detail", problem.detail()));
        });
        observation.name().ifPresent(name -> target.put("nameMatch", name.matches()));
        ArrayNode revocation = target.putArray("revocation");
        observation.revocation().forEach(said -> revocation(revocation.addObject(), said));
    }

    private static void revocation(ObjectNode node, Revocation said) {
        node.put("source", word(said.source()));
        node.put("status", word(said.status()));
        node.put("producedAt", said.producedAt().map(Instant::toString).orElse(null));
        node.put("nextUpdate", said.nextUpdate().map(Instant::toString).orElse(null));
        node.put("detail", said.detail());
    }

    private static void missing(ObjectNode path, MissingIssuer missing) {
        ObjectNode node = path.putObject("missing").put("name", missing.name());
        words(node.putArray("addresses"), missing.addresses());
        missing.fetched().ifPresent(certificate -> node.set("fetched", certificate(certificate)));
        node.put("completes", missing.completes());
    }

    private static void dialogue(ObjectNode target, EndpointObservation observation) {
        ObjectNode capabilities = target.putObject("capabilities");
        words(capabilities.putArray("beforeTls"), observation.beforeTls().capabilities());
        words(capabilities.putArray("afterTls"), observation.afterTls().capabilities());
        ObjectNode authentication = target.putObject("authentication");
        words(authentication.putArray("beforeTls"), observation.beforeTls().mechanisms());
        words(authentication.putArray("afterTls"), observation.afterTls().mechanisms());
        StartTls startTls = observation.startTls();
        ObjectNode node = target.putObject("starttls");
        node.put("offered", flag(startTls.offered()));
        node.put("works", flag(startTls.works()));
        node.put("injectable", flag(startTls.injectable()));
        node.put("stripped", flag(startTls.stripped()));
        node.put("implicitPort", flag(observation.implicitPort()));
        words(target.putArray("transcript"), observation.transcript());
    }

    private static void other(ObjectNode target, OtherAddress other, Locale language) {
        ObjectNode node = target.putObject("otherAddress");
        node.put("address", other.address());
        node.put("reached", word(other.reached()));
        node.put(
                "version",
                other.handshake().map(handshake -> handshake.version().id()).orElse(null));
        words(
                node.putArray("differences"),
                other.differences().stream().map(text -> text.in(language)).toList());
    }

    private static ObjectNode finding(Finding finding, Locale language) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", finding.rule());
        node.put("severity", word(finding.severity()));
        node.put("text", finding.text().in(language));
        node.put("meaning", Verdicts.meaning(finding).in(language));
        node.put("remedy", finding.remedy().in(language));
        node.put("rule", finding.rule());
        words(node.putArray("evidence"), finding.evidence());
        return node;
    }

    static Boolean flag(Answer answer) {
        return answer == Answer.UNKNOWN ? null : Boolean.valueOf(answer == Answer.YES);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static void words(ArrayNode array, Collection<String> words) {
        words.forEach(array::add);
    }
}
