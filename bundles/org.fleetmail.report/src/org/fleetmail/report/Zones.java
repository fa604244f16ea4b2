package org.fleetmail.report;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Site;
import org.fleetmail.model.Workstation;

/**
 * In which zone the clocks go where a row of a report belongs: that of the site of a device or PC; that of the sites which use an
 * endpoint, where they share one; else that of the whole report.
 */
final class Zones {
    private final ZoneId common;
    private final Map<String, ZoneId> elements = new HashMap<>();
    private final Map<Endpoint, Set<ZoneId>> users = new HashMap<>();

    Zones(ReportSource source) {
        List<ZoneId> zones = source.devices().stream()
                .map(Device::getSite)
                .filter(Objects::nonNull)
                .map(Zones::zone)
                .distinct()
                .toList();
        common = zones.size() == 1 ? zones.getFirst() : ZoneOffset.UTC;
        source.devices().forEach(device -> put(device.getId(), device.getSite(), Stream.of(device.getAccount())));
        source.fleet().getWorkstations().forEach(this::put);
        source.fleet().getSites().forEach(site -> elements.put(site.getId(), zone(site)));
        source.fleet().getEndpoints().forEach(endpoint -> elements.put(endpoint.getId(), of(List.of(endpoint))));
    }

    private void put(Workstation pc) {
        put(pc.getId(), pc.getSite(), pc.getAccounts().stream());
    }

    private void put(String id, Site site, Stream<Account> accounts) {
        ZoneId zone = site == null ? common : zone(site);
        elements.put(id, zone);
        accounts.filter(Objects::nonNull)
                .flatMap(account -> Stream.of(account.getOutgoing(), account.getIncoming()))
                .filter(Objects::nonNull)
                .forEach(endpoint ->
                        users.computeIfAbsent(endpoint, one -> new HashSet<>()).add(zone));
    }

    private static ZoneId zone(Site site) {
        try {
            return ZoneId.of(DeviceRows.text(site.getTimeZone()));
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    /** That of the whole report: the one that all sites share, else UTC. */
    ZoneId common() {
        return common;
    }

    /** That of the sites which use endpoints, where they share one. */
    ZoneId of(Collection<Endpoint> endpoints) {
        List<ZoneId> zones = endpoints.stream()
                .flatMap(endpoint -> users.getOrDefault(endpoint, Set.of()).stream())
                .distinct()
                .toList();
        return zones.size() == 1 ? zones.getFirst() : common;
    }

    /** That of an element of the fleet, by its identity. */
    ZoneId of(String element) {
        return elements.getOrDefault(element, common);
    }
}
