package org.fleetmail.tls.handshake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Hashtable;
import java.util.Optional;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.HandshakeMessageInput;
import org.bouncycastle.tls.HandshakeType;
import org.bouncycastle.tls.SecurityParameters;
import org.bouncycastle.tls.TlsClientProtocol;
import org.bouncycastle.tls.TlsExtensionsUtils;
import org.bouncycastle.tls.TlsUtils;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.ProtocolVersion;

/** The client's side of TLS, which also keeps the first ticket it gets and can ask for renegotiation. */
final class ObservantProtocol extends TlsClientProtocol {
    private Optional<Ticket> ticket = Optional.empty();
    private boolean renegotiating;
    private Answer renegotiated = Answer.UNKNOWN;

    Optional<Ticket> ticket() {
        return ticket;
    }

    /** Asks for renegotiation (RFC 5246 section 7.4.1, RFC 5746). */
    void renegotiate() throws IOException {
        renegotiating = true;
        beginHandshake(true);
    }

    /** What became of it. */
    Answer renegotiated() {
        return renegotiated;
    }

    @Override
    protected void handleHandshakeMessage(short type, HandshakeMessageInput body) throws IOException {
        if (renegotiating && type == HandshakeType.server_hello) {
            renegotiated = Answer.YES;
        }
        super.handleHandshakeMessage(type, body);
    }

    @Override
    protected void handleAlertMessage(short level, short description) throws IOException {
        if (renegotiating && renegotiated == Answer.UNKNOWN && description != AlertDescription.close_notify) {
            renegotiated = Answer.NO;
        }
        super.handleAlertMessage(level, description);
    }

    /**
     * BouncyCastle ends the handshake where a certificate demands a staple and none was sent (RFC 7633). We want to see
     * that and tell it, so for this one check the extensions look as if the server had answered.
     */
    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    protected void handleServerCertificate() throws IOException {
        Hashtable answered = serverExtensions;
        Hashtable complete = answered == null ? new Hashtable<>() : new Hashtable<>(answered);
        complete.putIfAbsent(TlsExtensionsUtils.EXT_status_request, new byte[0]);
        complete.putIfAbsent(TlsExtensionsUtils.EXT_status_request_v2, new byte[0]);
        serverExtensions = complete;
        try {
            super.handleServerCertificate();
        } finally {
            serverExtensions = answered;
        }
    }

    @Override
    protected void receive13NewSessionTicket(ByteArrayInputStream body) throws IOException {
        byte[] message = body.readAllBytes();
        ByteArrayInputStream in = new ByteArrayInputStream(message);
        TlsUtils.readUint32(in);
        TlsUtils.readUint32(in);
        TlsUtils.readOpaque8(in);
        byte[] bytes = TlsUtils.readOpaque16(in);
        keep(bytes, earlyData(TlsUtils.readOpaque16(in)));
        super.receive13NewSessionTicket(new ByteArrayInputStream(message));
    }

    @Override
    protected void receiveNewSessionTicket(ByteArrayInputStream body) throws IOException {
        byte[] message = body.readAllBytes();
        ByteArrayInputStream in = new ByteArrayInputStream(message);
        TlsUtils.readUint32(in);
        keep(TlsUtils.readOpaque16(in), 0);
        super.receiveNewSessionTicket(new ByteArrayInputStream(message));
    }

    private void keep(byte[] bytes, long earlyData) {
        SecurityParameters parameters = getContext().getSecurityParametersConnection() == null
                ? getContext().getSecurityParametersHandshake()
                : getContext().getSecurityParametersConnection();
        ProtocolVersion version = ProtocolVersion.ofCode(
                        parameters.getNegotiatedVersion().getFullVersion())
                .orElseThrow();
        CipherSuite suite = CipherSuite.of(parameters.getCipherSuite());
        if (ticket.isEmpty() && bytes.length > 0) {
            ticket = Optional.of(new Ticket(version, suite, bytes, earlyData));
        }
    }

    private static long earlyData(byte[] extensions) throws IOException {
        byte[] most = extensions.length == 0
                ? null
                : (byte[]) readExtensionsData(extensions).get(TlsExtensionsUtils.EXT_early_data);
        return most == null ? 0 : TlsExtensionsUtils.readEarlyDataMaxSize(most);
    }
}
