package org.fleetmail.endpoint.scan;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.endpoint.TlsConduct.Resumption;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.Connection;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.ServerSilence;
import org.fleetmail.tls.SignatureScheme;
import org.fleetmail.tls.TlsHandshake;
import org.fleetmail.tls.handshake.Handshake;
import org.fleetmail.tls.handshake.HandshakeWish;
import org.fleetmail.tls.handshake.Handshaker;
import org.fleetmail.tls.handshake.SecureChannel;
import org.fleetmail.tls.handshake.Ticket;
import org.fleetmail.tls.hello.EarlierSession;
import org.fleetmail.tls.hello.HelloAnswer;
import org.fleetmail.tls.hello.HelloExtras;

/** What needs a finished handshake: sessions taken up again, early data, renegotiation, certificates of TLS 1.3. */
final class SessionScan {
    /** Alerts of a server that knows the ticket and finds the binder wrong: illegal_parameter, decrypt_error. */
    private static final Set<Integer> WRONG_BINDER = Set.of(47, 51);

    private final OfferNotes notes;
    private final Inquiry inquiry;
    private final Opening opening;
    private final Handshaker handshaker;

    SessionScan(OfferNotes notes, Inquiry inquiry, Opening opening, Handshaker handshaker) {
        this.notes = notes;
        this.inquiry = inquiry;
        this.opening = opening;
        this.handshaker = handshaker;
    }

    private interface Talk<T> {
        T with(Handshake.Finished finished) throws IOException;
    }

    private record Session(TlsHandshake facts, byte[] identifier, Optional<Ticket> ticket) {}

    /** Sessions and renegotiation up to TLS 1.2. */
    void classic(ProtocolVersion version) {
        shake(ProtocolVersion.SSL_3, version, SignatureScheme.ALL, SessionScan::ended)
                .ifPresent(this::resume);
        shake(
                        ProtocolVersion.SSL_3,
                        version,
                        SignatureScheme.ALL,
                        finished -> finished.channel().renegotiate())
                .ifPresent(notes.conduct()::clientRenegotiation);
    }

    private static Session ended(Handshake.Finished finished) throws IOException {
        SecureChannel channel = finished.channel();
        channel.sayGoodbye();
        return new Session(finished.facts(), channel.session(), channel.ticket());
    }

    private void resume(Session session) {
        byte[] identifier = session.identifier();
        TlsHandshake facts = session.facts();
        Answer byIdentifier =
                identifier.length > 0 ? resumes(facts, new EarlierSession.Identifier(identifier)) : Answer.NO;
        Answer byTicket = session.ticket()
                .map(given -> resumes(facts, new EarlierSession.Ticket(given.bytes())))
                .orElse(Answer.NO);
        notes.conduct().resumption(old -> new Resumption(byIdentifier, byTicket, old.preSharedKey()));
    }

    /** Tickets and early data of TLS 1.3. */
    void modern() {
        shake(ProtocolVersion.TLS_1_3, ProtocolVersion.TLS_1_3, SignatureScheme.ALL, this::ticket)
                .ifPresent(ticket -> {
                    Answer again = ticket.map(this::resumes).orElse(Answer.NO);
                    notes.conduct().resumption(old -> new Resumption(old.identifier(), old.ticket(), again));
                    boolean early =
                            ticket.filter(given -> given.earlyData() > 0).isPresent();
                    notes.conduct().earlyData(Answer.of(early));
                });
    }

    private Optional<Ticket> ticket(Handshake.Finished finished) throws IOException {
        notes.conduct().certificate(finished.facts());
        return finished.channel().awaitTicket(opening.harmless());
    }

    /** The certificates of a server that shows them inside TLS alone. */
    void certificates() {
        for (List<SignatureScheme> kind : List.of(
                SignatureScheme.ALL.stream().filter(SignatureScheme::rsa).toList(),
                SignatureScheme.ALL.stream().filter(SignatureScheme::ecdsa).toList())) {
            shake(ProtocolVersion.TLS_1_3, ProtocolVersion.TLS_1_3, kind, Handshake.Finished::facts)
                    .ifPresent(notes.conduct()::certificate);
        }
    }

    private Answer resumes(TlsHandshake facts, EarlierSession session) {
        HelloAnswer answer = inquiry.ask(facts.version(), List.of(facts.suite()), HelloExtras.resuming(session));
        return GradeScan.silent(answer)
                ? Answer.UNKNOWN
                : Answer.of(answer instanceof HelloAnswer.Agreed agreed && agreed.resumed());
    }

    private Answer resumes(Ticket ticket) {
        CipherSuite suite = ticket.suite();
        HelloAnswer answer = inquiry.ask(
                ProtocolVersion.TLS_1_3,
                List.of(suite),
                HelloExtras.resuming(new EarlierSession.PreSharedKey(ticket.bytes(), suite)));
        return switch (answer) {
            case HelloAnswer.Refused(int alert) when WRONG_BINDER.contains(alert) -> Answer.YES;
            case HelloAnswer.Agreed agreed -> Answer.NO;
            default -> Answer.UNKNOWN;
        };
    }

    /** Shakes hands, and talks; the connection is closed when that is over. */
    private <T> Optional<T> shake(
            ProtocolVersion oldest, ProtocolVersion newest, List<SignatureScheme> signatures, Talk<T> talk) {
        HandshakeWish wish = new HandshakeWish(oldest, newest, opening.serverName(), signatures);
        return inquiry.reserve() ? inquiry.questions().on(wire -> shake(wire, wish, talk)) : Optional.empty();
    }

    private <T> Optional<T> shake(Connection wire, HandshakeWish wish, Talk<T> talk) {
        try {
            Handshake handshake = handshaker.shake(wire, wish);
            if (handshake instanceof Handshake.Silent(ServerSilence silence) && silence == ServerSilence.TIMED_OUT) {
                inquiry.questions().silence();
            }
            return handshake instanceof Handshake.Finished finished
                    ? Optional.of(talk.with(finished))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
