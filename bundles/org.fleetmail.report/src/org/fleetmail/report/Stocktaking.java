package org.fleetmail.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.report.audit.Inventories;
import org.fleetmail.report.audit.Inventories.CertificateItem;
import org.fleetmail.report.audit.Inventories.OfferItem;
import org.fleetmail.report.audit.Inventories.SharedAccount;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.TlsHandshake;
import org.fleetmail.tls.certificate.ServerCertificate;

/** Takes stock of what was seen. */
final class Stocktaking {
    private static final int MOST_NAMES = 20;

    private final ReportSource source;
    private final Zones zones;

    Stocktaking(ReportSource source, Zones zones) {
        this.source = source;
        this.zones = zones;
    }

    Inventories inventories() {
        return new Inventories(
                certificates(),
                Stream.concat(offers(true).stream(), offers(false).stream()).toList(),
                sharedAccounts(),
                source.devices().stream()
                        .filter(device -> source.open().contains(device.getId()))
                        .map(DeviceRows::nameOf)
                        .toList());
    }

    private List<CertificateItem> certificates() {
        Map<ServerCertificate, List<Endpoint>> places = new LinkedHashMap<>();
        Map<ServerCertificate, Boolean> own = new LinkedHashMap<>();
        for (SeenEndpoint seen : source.endpoints()) {
            List<ServerCertificate> chain =
                    handshake(seen).map(TlsHandshake::chain).orElse(List.of());
            for (ServerCertificate certificate : chain) {
                places.computeIfAbsent(certificate, one -> new ArrayList<>()).add(seen.endpoint());
                own.merge(certificate, certificate == chain.getFirst(), Boolean::logicalOr);
            }
        }
        return places.entrySet().stream()
                .map(entry -> item(entry.getKey(), own.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    private CertificateItem item(ServerCertificate certificate, boolean own, List<Endpoint> endpoints) {
        return new CertificateItem(
                endpoints.stream().map(EndpointRows::nameOf).distinct().toList(),
                own,
                certificate.subject(),
                certificate.issuer(),
                certificate.notAfter(),
                zones.of(endpoints),
                certificate.keyAlgorithm() + " " + certificate.keyBits(),
                certificate.signatureAlgorithm(),
                certificate.sha256());
    }

    private List<OfferItem> offers(boolean versions) {
        Map<String, List<String>> places = new TreeMap<>();
        for (SeenEndpoint seen : source.endpoints()) {
            Stream<String> names = seen.observation().toOptional().stream()
                    .flatMap(observation -> versions ? versions(observation) : suites(observation));
            names.distinct()
                    .forEach(name -> places.computeIfAbsent(name, one -> new ArrayList<>())
                            .add(EndpointRows.nameOf(seen.endpoint())));
        }
        return places.entrySet().stream()
                .map(entry -> new OfferItem(entry.getKey(), versions, entry.getValue()))
                .toList();
    }

    private static Stream<String> versions(EndpointObservation observation) {
        return Stream.concat(
                        observation.handshake().map(TlsHandshake::version).stream(),
                        Stream.of(ProtocolVersion.values())
                                .filter(version -> observation.offer().version(version) == Answer.YES))
                .map(ProtocolVersion::id);
    }

    private static Stream<String> suites(EndpointObservation observation) {
        return Stream.concat(
                        observation.handshake().map(TlsHandshake::suite).stream(),
                        observation.offer().suites().values().stream().flatMap(List::stream))
                .map(CipherSuite::name);
    }

    private List<SharedAccount> sharedAccounts() {
        Map<Account, List<Device>> users = source.devices().stream()
                .filter(device -> device.getAccount() != null)
                .collect(Collectors.groupingBy(Device::getAccount, LinkedHashMap::new, Collectors.toList()));
        return users.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> new SharedAccount(
                        entry.getKey().getName() == null
                                ? DeviceRows.text(entry.getKey().getId())
                                : entry.getKey().getName(),
                        DeviceRows.text(entry.getKey().getAddress()),
                        entry.getValue().size(),
                        entry.getValue().stream()
                                .limit(MOST_NAMES)
                                .map(DeviceRows::nameOf)
                                .toList()))
                .toList();
    }

    private static Optional<TlsHandshake> handshake(SeenEndpoint seen) {
        return seen.observation().toOptional().flatMap(EndpointObservation::handshake);
    }
}
