package org.fleetmail.cli.internal.command;

import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.fleetmail.cli.internal.discovering.DiscoverJson;
import org.fleetmail.cli.internal.discovering.DiscoverText;
import org.fleetmail.cli.internal.discovering.Findings;
import org.fleetmail.cli.internal.output.Json;
import org.fleetmail.cli.internal.session.ExitStatus;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Progress;
import org.fleetmail.core.fleet.FleetDocument;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.core.fleet.inventory.Comparison;
import org.fleetmail.core.fleet.inventory.Merge;
import org.fleetmail.core.fleet.inventory.NewAccess;
import org.fleetmail.core.fleet.inventory.Proposal;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.device.discovery.Discovered;
import org.fleetmail.device.discovery.Discovery;
import org.fleetmail.device.discovery.DiscoveryListener;
import org.fleetmail.device.discovery.DiscoveryRequest;
import org.fleetmail.device.discovery.KnownWays;
import org.fleetmail.device.discovery.Scope;
import org.fleetmail.device.discovery.ServiceBrowser;
import org.fleetmail.model.Fleet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds devices in the network, and brings a fleet file up to date with what was found. */
@Command(name = "discover")
final class DiscoverCommand implements Callable<Integer> {
    private static final int MOST_PORT = 65_535;
    private static final int DNS = 53;
    /** Of a larger scope only those that answer over SNMP are asked over IPP: a connection costs more than a datagram. */
    private static final int MOST_FOR_IPP = 1_024;

    private final Session session;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RANGE", arity = "0..*", descriptionKey = "option.range")
    private List<String> ranges = new ArrayList<>();

    @Option(names = "--community-ref", paramLabel = "NAME", descriptionKey = "option.community-ref")
    private List<String> communities = new ArrayList<>();

    @Option(names = "--snmpv3-ref", paramLabel = "USER", descriptionKey = "option.snmpv3-ref")
    private List<String> users = new ArrayList<>();

    @Option(names = "--port", paramLabel = "N", defaultValue = "161", descriptionKey = "option.snmp-port")
    private int port;

    @Option(names = "--ipp-port", paramLabel = "N", defaultValue = "631", descriptionKey = "option.ipp-port")
    private int ippPort;

    @Option(names = "--rate", paramLabel = "N", descriptionKey = "option.rate")
    private int rate;

    @Option(names = "--mdns", descriptionKey = "option.mdns")
    private boolean multicast;

    @Option(names = "--dns-sd", paramLabel = "DOMAIN@SERVER[:PORT]", descriptionKey = "option.dns-sd")
    private String domain;

    @Option(names = "--add-to", paramLabel = "FILE.fleet", descriptionKey = "option.add-to")
    private Path file;

    @Option(names = "--remove-vanished", descriptionKey = "option.remove-vanished")
    private boolean removing;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "TEXT", descriptionKey = "option.format")
    private Format format;

    DiscoverCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Numbers.demand(spec, "--rate", rate, 1, DiscoveryRequest.MOST_RATE);
        Numbers.demand(spec, "--port", port, 1, MOST_PORT);
        Numbers.demand(spec, "--ipp-port", ippPort, 0, MOST_PORT);
        return session.status(document().then(this::discover));
    }

    private Outcome<Optional<FleetDocument>> document() {
        if (file == null) {
            return Outcome.done(Optional.empty());
        }
        return Files.exists(file)
                ? FleetFile.open(file).map(Optional::of)
                : Outcome.done(Optional.of(FleetFile.create(NewFleet.empty(name(file)), file)));
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.fleet$", "");
    }

    private Outcome<Integer> discover(Optional<FleetDocument> document) {
        Optional<Fleet> fleet = document.map(FleetDocument::fleet);
        KnownWays ways = ways(fleet);
        return scope(fleet).then(scope -> {
            List<Discovered> found = found(request(scope, ways));
            List<Proposal> proposals = fleet
                    .map(known -> Comparison.of(
                            known,
                            found.stream().map(ways::sighting).toList(),
                            address -> !session.cancellation().isCancelled() && scope.contains(address)))
                    .orElse(List.of())
                    .stream()
                    .filter(proposal -> !isOther(proposal, found))
                    .toList();
            Findings findings = new Findings(scope.size(), found, proposals);
            print(findings);
            return keep(document, proposals).map(kept -> status(findings));
        });
    }

    /** A switch or a computer does not belong into the fleet. */
    private static boolean isOther(Proposal proposal, List<Discovered> found) {
        return proposal instanceof Proposal.Appeared(var sighting)
                && found.stream()
                        .anyMatch(device -> device.address().equals(sighting.address()) && !device.isCandidate());
    }

    private KnownWays ways(Optional<Fleet> fleet) {
        KnownWays ways =
                fleet.map(known -> KnownWays.of(known, session.secrets())).orElseGet(KnownWays::none);
        communities.forEach(name -> ways.add(name, NewAccess.community(name, port), session.secrets()));
        users.forEach(name -> ways.add(name, NewAccess.user(name, port), session.secrets()));
        ways.troubles().forEach(session::failed);
        return ways;
    }

    /** Without a range, the subnets of the fleet's sites. */
    private Outcome<Scope> scope(Optional<Fleet> fleet) {
        List<String> texts = !ranges.isEmpty()
                ? ranges
                : fleet.stream()
                        .flatMap(known -> known.getSites().stream())
                        .flatMap(site -> site.getSubnets().stream())
                        .toList();
        return Scope.of(texts);
    }

    private DiscoveryRequest request(Scope scope, KnownWays ways) {
        DiscoveryRequest request =
                DiscoveryRequest.of(scope, ways.withDefaults(port)).atRate(rate);
        if (ippPort > 0 && scope.size() <= MOST_FOR_IPP) {
            request = request.withIpp(ippPort);
        }
        if (multicast) {
            request = request.withServices(ServiceBrowser.multicast());
        }
        return domain == null ? request : request.withServices(browser());
    }

    private ServiceBrowser browser() {
        String[] parts = domain.split("@", 2);
        String[] server = parts[parts.length - 1].split(":(?=[0-9]+$)", 2);
        if (parts.length != 2 || server[0].isEmpty()) {
            throw WrongCall.of(spec, "mistake.value", "--dns-sd", domain);
        }
        int at = server.length == 2 ? Integer.parseInt(server[1]) : DNS;
        return ServiceBrowser.unicast(new InetSocketAddress(server[0], at), parts[0]);
    }

    private List<Discovered> found(DiscoveryRequest request) {
        Queue<Discovered> found = new ConcurrentLinkedQueue<>();
        Progress progress = session.terminal().progress();
        DiscoveryListener listener = new DiscoveryListener() {
            @Override
            public void progress(int asked, int total) {
                progress.at(asked, total, "");
            }

            @Override
            public void found(Discovered device) {
                found.add(device);
            }
        };
        new Discovery(session.parts().profiles(), session.parts().drivers())
                .run(request, listener, session.cancellation());
        progress.finish();
        return List.copyOf(found);
    }

    private void print(Findings findings) {
        switch (format) {
            case TEXT -> new DiscoverText(session).print(findings);
            case JSON ->
                session.print(
                        Json.pretty(DiscoverJson.of(findings, session.clock().instant(), session.version())));
        }
    }

    /** Brings the file up to date; what vanished stays, unless it is asked for: it may just be switched off. */
    private Outcome<Optional<Path>> keep(Optional<FleetDocument> document, List<Proposal> proposals) {
        List<Proposal> wanted = proposals.stream()
                .filter(proposal -> removing || !(proposal instanceof Proposal.Vanished))
                .toList();
        if (document.isEmpty() || wanted.isEmpty()) {
            return Outcome.done(Optional.empty());
        }
        Merge.apply(document.get().fleet(), wanted);
        return document.get().save().map(Optional::of);
    }

    private int status(Findings findings) {
        if (findings.devices().isEmpty() && !session.cancellation().isCancelled()) {
            return ExitStatus.IMPOSSIBLE.code();
        }
        return session.ended(!findings.hasDefaults());
    }
}
