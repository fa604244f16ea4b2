package org.fleetmail.ui.internal.verification;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.fleetmail.client.matrix.Claims;
import org.fleetmail.client.matrix.Computer;
import org.fleetmail.client.matrix.MailClient;
import org.fleetmail.client.matrix.MailClients;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.client.matrix.Support;
import org.fleetmail.client.matrix.TlsLimit;
import org.fleetmail.client.matrix.TlsVersion;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.verdict.Meeting;
import org.fleetmail.endpoint.verdict.SeenBy;
import org.fleetmail.rollout.plan.ModelShape;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.ClientShape;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.internal.verification.SeenByTab.Row;

/** The device profiles that are installed and the mail clients of our matrix, as clients of an endpoint. */
final class KnownModels implements SeenByTab.Models {
    private final Services services;

    KnownModels(Services services) {
        this.services = services;
    }

    @Override
    public List<Row> meet(EndpointObservation seen) {
        Stream<Row> devices = services.one(ProfileCatalog.class).stream()
                .flatMap(catalog -> catalog.all().stream())
                .map(profile -> device(profile, seen));
        Stream<Row> clients = MailProtocol.of(seen.target().service()).stream()
                .flatMap(protocol -> MailClients.shipped().all().stream()
                        .filter(client -> client.protocols().contains(protocol))
                        .flatMap(client -> client(client, protocol, seen)));
        return Stream.concat(devices, clients).toList();
    }

    private static Row device(DeviceProfile profile, EndpointObservation seen) {
        String name = profile.title().in(Locale.getDefault());
        Meeting meeting = profile.tls()
                .filter(limits -> !limits.versions().isEmpty())
                .map(limits -> SeenBy.of(ModelShape.of(profile, Locale.getDefault()), seen))
                .orElseGet(() -> unknown(Messages.KnownModels_not_published));
        return new Row(name, Messages.KnownModels_device, meeting);
    }

    /** A row for each operating system whose TLS is another. */
    private static Stream<Row> client(MailClient client, MailProtocol protocol, EndpointObservation seen) {
        String name = client.name().in(Locale.getDefault());
        if (client.tlsLimits().isEmpty()) {
            return Stream.of(
                    new Row(name, Messages.KnownModels_client, reach(client, protocol, seen, Computer.UNKNOWN)));
        }
        return client.tlsLimits().stream().map(limit -> {
            Computer computer = limit.systems().stream()
                    .sorted()
                    .findFirst()
                    .map(system -> Computer.of(system, "", Set.of()))
                    .orElse(Computer.UNKNOWN);
            return new Row(
                    name + systems(limit),
                    Messages.KnownModels_client,
                    client(client, protocol, seen, limit, computer));
        });
    }

    private static String systems(TlsLimit limit) {
        return limit.systems().isEmpty()
                ? ""
                : NLS.bind(" ({0})", limit.systems().stream().sorted().collect(Collectors.joining(", ")));
    }

    /** What the sources say of the way in, unless the TLS alone makes it impossible. */
    private static Meeting client(
            MailClient client, MailProtocol protocol, EndpointObservation seen, TlsLimit limit, Computer computer) {
        ClientShape shape = new ClientShape(
                client.name().in(Locale.getDefault()),
                versions(limit.highest()),
                List.of(),
                List.of(),
                true,
                true,
                true);
        Meeting byTls = SeenBy.of(shape, seen);
        return byTls.possible() == Answer.YES ? reach(client, protocol, seen, computer) : byTls;
    }

    private static Meeting reach(
            MailClient client, MailProtocol protocol, EndpointObservation seen, Computer computer) {
        EndpointTarget target = seen.target();
        Claims claims = client.reach(client.variantOn(computer), protocol, target.port(), target.security());
        return claims.best()
                .filter(claim -> claim.support() != Support.UNCONFIRMED)
                .map(claim -> new Meeting(Answer.of(claim.support() == Support.CAN), List.of(claim.sentence())))
                .orElseGet(() -> unknown(Messages.KnownModels_not_published));
    }

    private static Set<ProtocolVersion> versions(TlsVersion highest) {
        return EnumSet.range(
                ProtocolVersion.SSL_3,
                switch (highest) {
                    case SSL_3 -> ProtocolVersion.SSL_3;
                    case TLS_1_0 -> ProtocolVersion.TLS_1_0;
                    case TLS_1_1 -> ProtocolVersion.TLS_1_1;
                    case TLS_1_2 -> ProtocolVersion.TLS_1_2;
                    case TLS_1_3 -> ProtocolVersion.TLS_1_3;
                });
    }

    private static Meeting unknown(String why) {
        return new Meeting(Answer.UNKNOWN, List.of(Sentence.verbatim(why)));
    }
}
