package org.fleetmail.ui.internal.verification;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.fleetmail.client.matrix.Claims;
import org.fleetmail.client.matrix.Computer;
import org.fleetmail.client.matrix.MailClient;
import org.fleetmail.client.matrix.MailClients;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.client.matrix.Support;
import org.fleetmail.client.matrix.TlsLimit;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.verdict.Meeting;
import org.fleetmail.rollout.meeting.ModelClient;
import org.fleetmail.tls.Answer;
import org.fleetmail.ui.fleet.Services;

/** The device profiles that are installed and the mail clients of our matrix, as clients of an endpoint. */
final class KnownModels {
    private static final Meeting NOTHING_SAID = new Meeting(Answer.UNKNOWN, List.of());

    private final Services services;

    KnownModels(Services services) {
        this.services = services;
    }

    /** Those that may use an endpoint: every device, and the mail clients that speak its protocol. */
    List<SeenModel> of(EndpointTarget target) {
        Stream<SeenModel> devices = services.one(ProfileCatalog.class).stream()
                .flatMap(catalog -> catalog.all().stream())
                .map(profile -> ModelClient.of(profile, Locale.getDefault()))
                .map(client -> new SeenModel(client, Messages.KnownModels_device, NOTHING_SAID));
        Stream<SeenModel> clients = MailProtocol.of(target.service()).stream()
                .flatMap(protocol -> MailClients.shipped().all().stream()
                        .filter(client -> client.protocols().contains(protocol))
                        .flatMap(client -> programs(client, protocol, target)));
        return Stream.concat(devices, clients).toList();
    }

    /** One for each operating system whose TLS is another. */
    private static Stream<SeenModel> programs(MailClient client, MailProtocol protocol, EndpointTarget target) {
        Locale language = Locale.getDefault();
        if (client.tlsLimits().isEmpty()) {
            Meeting said = said(client, protocol, target, Computer.UNKNOWN);
            return Stream.of(new SeenModel(ModelClient.of(client, language), Messages.KnownModels_client, said));
        }
        return client.tlsLimits().stream()
                .map(limit -> new SeenModel(
                        ModelClient.of(client, limit, language),
                        Messages.KnownModels_client,
                        said(client, protocol, target, computer(limit))));
    }

    private static Computer computer(TlsLimit limit) {
        return limit.systems().stream()
                .sorted()
                .findFirst()
                .map(system -> Computer.of(system, "", Set.of()))
                .orElse(Computer.UNKNOWN);
    }

    /** What the sources say of the way in. */
    private static Meeting said(MailClient client, MailProtocol protocol, EndpointTarget target, Computer computer) {
        Claims claims = client.reach(client.variantOn(computer), protocol, target.port(), target.security());
        return claims.best()
                .filter(claim -> claim.support() != Support.UNCONFIRMED)
                .map(claim -> new Meeting(Answer.of(claim.support() == Support.CAN), List.of(claim.sentence())))
                .orElse(NOTHING_SAID);
    }
}
