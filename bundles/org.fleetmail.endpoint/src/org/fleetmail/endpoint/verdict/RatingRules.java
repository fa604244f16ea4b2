package org.fleetmail.endpoint.verdict;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.TlsOffer;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.NamedGroup;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.TlsHandshake;
import org.fleetmail.tls.certificate.ServerCertificate;

/** What a guideline says by name of what a server accepts (R). */
final class RatingRules {
    private RatingRules() {}

    static void judge(Bench bench, RuleSet rules) {
        for (Rating rating : rules.ratings()) {
            Map<Severity, List<String>> found = names(rating.subject(), bench.seen)
                    .distinct()
                    .filter(name -> rating.of(name).isPresent())
                    .collect(Collectors.groupingBy(
                            name -> rating.of(name).orElseThrow(),
                            () -> new TreeMap<>(Comparator.<Severity>reverseOrder()),
                            Collectors.toList()));
            found.forEach((severity, names) -> bench.find(
                    severity, rating.subject().rule(), rules.name(), rules.edition(), String.join(", ", names)));
        }
    }

    private static Stream<String> names(Rating.Subject subject, EndpointObservation seen) {
        return switch (subject) {
            case VERSIONS -> versions(seen).map(ProtocolVersion::id);
            case SUITES -> suites(seen).map(CipherSuite::name);
            case GROUPS -> groups(seen).map(NamedGroup::name);
            case KEYS -> certificate(seen).map(own -> own.keyAlgorithm() + "-" + own.keyBits());
            case SIGNATURES -> certificate(seen).map(ServerCertificate::signatureAlgorithm);
        };
    }

    private static Stream<ProtocolVersion> versions(EndpointObservation seen) {
        TlsOffer offer = seen.offer();
        return Stream.concat(
                seen.handshake().map(TlsHandshake::version).stream(),
                Stream.of(ProtocolVersion.values()).filter(version -> offer.version(version) == Answer.YES));
    }

    private static Stream<CipherSuite> suites(EndpointObservation seen) {
        return Stream.concat(
                seen.handshake().map(TlsHandshake::suite).stream(),
                seen.offer().suites().values().stream().flatMap(List::stream));
    }

    private static Stream<NamedGroup> groups(EndpointObservation seen) {
        return Stream.concat(seen.handshake().flatMap(TlsHandshake::group).stream(), seen.offer().groups().stream());
    }

    private static Stream<ServerCertificate> certificate(EndpointObservation seen) {
        return seen.handshake().flatMap(TlsHandshake::certificate).stream();
    }
}
