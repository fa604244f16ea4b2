package org.fleetmail.rollout.meeting;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fleetmail.client.matrix.MailClient;
import org.fleetmail.client.matrix.Source;
import org.fleetmail.client.matrix.Support;
import org.fleetmail.client.matrix.TlsLimit;
import org.fleetmail.client.matrix.TlsVersion;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.tls.ClientShape;
import org.fleetmail.tls.ProtocolVersion;

/** The shape of a mail program, from the matrix of mail clients; of several variants the least capable one. */
final class ProgramShape {
    private static final Set<ProtocolVersion> ANY_VERSION =
            EnumSet.range(ProtocolVersion.TLS_1_0, ProtocolVersion.TLS_1_3);

    private ProgramShape() {}

    static ModelClient client(MailClient client, Optional<TlsLimit> limit, Locale language) {
        String title =
                client.name().in(language) + limit.map(ProgramShape::systems).orElse("");
        Set<ProtocolVersion> versions =
                limit.map(known -> versions(known.highest())).orElse(ANY_VERSION);
        ClientShape shape = new ClientShape(
                title,
                versions,
                List.of(),
                List.of(),
                can(client, TransportSecurity.STARTTLS),
                can(client, TransportSecurity.IMPLICIT_TLS),
                true);
        return new ModelClient(
                client.id(),
                title,
                false,
                shape,
                limit.isPresent(),
                List.of(),
                limit.map(TlsLimit::source).map(source -> source(source, language)));
    }

    private static String systems(TlsLimit limit) {
        return limit.systems().isEmpty()
                ? ""
                : " (" + limit.systems().stream().sorted().collect(Collectors.joining(", ")) + ")";
    }

    /** Whether nothing says that it cannot, on whatever port. */
    private static boolean can(MailClient client, TransportSecurity method) {
        List<Support> said = client.reaches().stream()
                .filter(reach -> reach.method() == method)
                .map(reach -> reach.claim().support())
                .toList();
        return said.isEmpty() || said.stream().anyMatch(support -> support != Support.CANNOT);
    }

    private static Set<ProtocolVersion> versions(TlsVersion highest) {
        ProtocolVersion newest = switch (highest) {
            case SSL_3 -> ProtocolVersion.SSL_3;
            case TLS_1_0 -> ProtocolVersion.TLS_1_0;
            case TLS_1_1 -> ProtocolVersion.TLS_1_1;
            case TLS_1_2 -> ProtocolVersion.TLS_1_2;
            case TLS_1_3 -> ProtocolVersion.TLS_1_3;
        };
        return EnumSet.range(ProtocolVersion.SSL_3, newest);
    }

    private static LimitSource source(Source source, Locale language) {
        return new LimitSource(
                source.title().in(language), source.date(), source.confidence().name());
    }
}
