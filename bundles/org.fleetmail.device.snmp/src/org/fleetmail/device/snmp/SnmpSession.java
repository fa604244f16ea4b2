package org.fleetmail.device.snmp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.Credentials.User;
import org.fleetmail.device.driver.DeviceTarget;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.PDU;
import org.snmp4j.SNMP4JSettings;
import org.snmp4j.ScopedPDU;
import org.snmp4j.Snmp;
import org.snmp4j.Target;
import org.snmp4j.UserTarget;
import org.snmp4j.event.ResponseEvent;
import org.snmp4j.event.ResponseListener;
import org.snmp4j.mp.MPv1;
import org.snmp4j.mp.MPv2c;
import org.snmp4j.mp.MPv3;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.security.USM;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.smi.VariableBinding;
import org.snmp4j.transport.DefaultUdpTransportMapping;

/**
 * One UDP socket for all devices. Requests are sent asynchronously; whoever asks waits on a virtual thread, so that
 * thousands can wait at once.
 */
final class SnmpSession implements AutoCloseable {
    private static final int RECEIVE_BUFFER = 4 * 1024 * 1024;
    /** Longest message that is taken, in bytes; the library makes a buffer of this size for each. */
    private static final int LONGEST_MESSAGE = 16 * 1024;

    /** The answer to a probe: the engine itself is in the library's cache. */
    private static final Received TOLD = new Received.Reply(new ScopedPDU());

    private final Cancellation closing = new Cancellation();
    private final MasterKeys keys = new MasterKeys();
    private final Requests requests = new Requests(keys);
    private final USM usm;
    private final MPv3 v3;
    private final DefaultUdpTransportMapping socket;
    private final Snmp snmp;
    private final Complaints complaints;

    SnmpSession() throws IOException {
        usm = new USM(Protocols.all(), new OctetString(MPv3.createLocalEngineID()), 0);
        usm.setEngineDiscoveryEnabled(true);
        SNMP4JSettings.setTrustUnauthenticatedEngineTime(true);
        v3 = new MPv3(usm);
        v3.setSecurityProtocols(usm.getSecurityProtocols());
        MessageDispatcherImpl dispatcher = new MessageDispatcherImpl();
        dispatcher.addMessageProcessingModel(new MPv1());
        dispatcher.addMessageProcessingModel(new MPv2c());
        dispatcher.addMessageProcessingModel(v3);
        socket = new DefaultUdpTransportMapping();
        socket.setReceiveBufferSize(RECEIVE_BUFFER);
        socket.setMaxInboundMessageSize(LONGEST_MESSAGE);
        snmp = new Snmp(dispatcher, socket);
        complaints = new Complaints(snmp.getReportHandler());
        snmp.setReportHandler(complaints);
        snmp.setTimeoutModel(new Backoff());
        snmp.setContextEngineIdDiscoveryDisabled(true);
        snmp.listen();
    }

    /** Resolves a device's name and, with v3, discovers its engine. */
    Outcome<Peer> reach(DeviceTarget target, Cancellation cancellation) {
        UdpAddress address;
        try {
            address = new UdpAddress(InetAddress.getByName(target.address()), target.port());
        } catch (UnknownHostException e) {
            return Outcome.failed(Trouble.of(TroubleCode.NET_NAME, target.where(), target.address()));
        }
        if (!(target.credentials() instanceof User user)) {
            return Outcome.done(new Peer(target, address, new OctetString()));
        }
        return hasEmptyPassphrase(user)
                ? Outcome.failed(Trouble.of(TroubleCode.SECRET_MISSING, target.where(), say("passphrase")))
                : discover(target, address, cancellation);
    }

    private static boolean hasEmptyPassphrase(User user) {
        return user.auth().filter(auth -> auth.passphrase().length() == 0).isPresent()
                || user.privacy()
                        .filter(privacy -> privacy.passphrase().length() == 0)
                        .isPresent();
    }

    private Outcome<Peer> discover(DeviceTarget target, UdpAddress address, Cancellation cancellation) {
        OctetString known = v3.getEngineID(address);
        if (known != null) {
            return Outcome.done(new Peer(target, address, known));
        }
        Peer unknown = new Peer(target, address, new OctetString());
        CompletableFuture<Received> told = new CompletableFuture<>();
        complaints.onEngine(address, () -> told.complete(TOLD));
        Received received = exchange(probe(), anyone(target, address), unknown, told, cancellation);
        complaints.noProbe(address);
        OctetString engine = v3.getEngineID(address);
        if (engine != null) {
            return Outcome.done(new Peer(target, address, engine));
        }
        Trouble silent = Trouble.of(TroubleCode.SNMP_SILENT, target.where(), "");
        return Outcome.failed(received instanceof Received.Failed(Trouble trouble) ? trouble : silent);
    }

    /** An empty request to nobody in particular, which every engine answers with its identity (RFC 3414 4). */
    private static ScopedPDU probe() {
        ScopedPDU probe = new ScopedPDU();
        probe.setType(PDU.GET);
        return probe;
    }

    private static UserTarget<UdpAddress> anyone(DeviceTarget target, UdpAddress address) {
        UserTarget<UdpAddress> anyone = new UserTarget<>(address, new OctetString(), new byte[0]);
        anyone.setVersion(SnmpConstants.version3);
        anyone.setSecurityLevel(SecurityLevel.noAuthNoPriv.getSnmpValue());
        anyone.setTimeout(target.timeout().toMillis());
        anyone.setRetries(target.retries());
        return anyone;
    }

    /** Asks for objects. Nothing is written, so a lost request is repeated. */
    Answer get(Peer peer, List<VariableBinding> bindings, Cancellation cancellation) {
        return ask(peer, PDU.GET, bindings, cancellation);
    }

    /** Asks for the object that follows another in the device. */
    Answer next(Peer peer, OID after, Cancellation cancellation) {
        return ask(peer, PDU.GETNEXT, List.of(new VariableBinding(after)), cancellation);
    }

    /** Writes objects. It is sent once. */
    Answer set(Peer peer, List<VariableBinding> bindings, Cancellation cancellation) {
        return ask(peer, PDU.SET, bindings, cancellation);
    }

    private Answer ask(Peer peer, int type, List<VariableBinding> bindings, Cancellation cancellation) {
        Answer answer = askOnce(current(peer), type, bindings, cancellation);
        boolean silent = answer instanceof Answer.None none && none.trouble().code() == TroubleCode.SNMP_V3_SILENT;
        return silent && type != PDU.SET ? rediscover(peer, type, bindings, cancellation, answer) : answer;
    }

    /** A device that was exchanged or set up anew has another engine, and is silent for the old one. */
    private Answer rediscover(
            Peer peer, int type, List<VariableBinding> bindings, Cancellation cancellation, Answer silence) {
        OctetString old = v3.removeEngineID(peer.address());
        if (old != null) {
            usm.getTimeTable().removeEntry(old);
        }
        return switch (discover(peer.target(), peer.address(), cancellation)) {
            case Outcome.Done<Peer>(Peer again) ->
                again.engine().equals(old) ? silence : askOnce(again, type, bindings, cancellation);
            case Outcome.Failed<Peer>(Trouble trouble) -> new Answer.None(trouble, false);
        };
    }

    private Peer current(Peer peer) {
        OctetString engine = peer.engine().length() == 0 ? null : v3.getEngineID(peer.address());
        return engine == null ? peer : new Peer(peer.target(), peer.address(), engine);
    }

    private Answer askOnce(Peer peer, int type, List<VariableBinding> bindings, Cancellation cancellation) {
        Target<UdpAddress> target = requests.target(peer, type);
        try {
            return switch (exchange(Requests.request(peer, type, bindings), target, peer, cancellation)) {
                case Received.Failed(Trouble trouble) -> new Answer.None(trouble, true);
                case Received.Reply(PDU reply) -> judge(peer, type, bindings, reply);
            };
        } finally {
            Requests.wipe(target);
        }
    }

    private Answer judge(Peer peer, int type, List<VariableBinding> asked, PDU reply) {
        if (reply.getType() == PDU.REPORT) {
            return report(peer, reply);
        }
        if (reply.getErrorStatus() != PDU.noError) {
            int index = reply.getErrorIndex() - 1;
            return new Answer.Error(reply.getErrorStatus(), index < asked.size() ? index : -1);
        }
        List<VariableBinding> answered = new ArrayList<>(reply.getAll());
        boolean same = answered.size() == asked.size();
        for (int i = 0; same && type != PDU.GETNEXT && i < asked.size(); i++) {
            same = answered.get(i).getOid().equals(asked.get(i).getOid());
        }
        return same
                ? new Answer.Values(answered)
                : new Answer.None(Trouble.of(TroubleCode.SNMP_ANSWER, peer.where(), say("different-variables")), true);
    }

    /** A report says that the request was not processed (RFC 3412 7.1). */
    private Answer report(Peer peer, PDU reply) {
        if (reply.size() == 0) {
            return new Answer.None(Trouble.of(TroubleCode.SNMP_ERROR, peer.where(), "report"), false);
        }
        return new Answer.None(Statuses.ofReport(reply.get(0).getOid(), peer.where()), false);
    }

    /** A reply, or why there is none. */
    private sealed interface Received {
        record Reply(PDU pdu) implements Received {}

        record Failed(Trouble trouble) implements Received {}
    }

    private Received exchange(PDU request, Target<UdpAddress> target, Peer peer, Cancellation cancellation) {
        return exchange(request, target, peer, new CompletableFuture<>(), cancellation);
    }

    private Received exchange(
            PDU request,
            Target<UdpAddress> target,
            Peer peer,
            CompletableFuture<Received> received,
            Cancellation cancellation) {
        ResponseListener listener = new ResponseListener() {
            @Override
            public <A extends Address> void onResponse(ResponseEvent<A> event) {
                snmp.cancel(event.getRequest(), this);
                received.complete(received(event, peer));
            }
        };
        Runnable cancel = () -> received.complete(cancelled(peer));
        try (var whole = closing.onCancel(cancel);
                var own = cancellation.onCancel(cancel)) {
            if (received.isDone()) {
                return received.join();
            }
            complaints.forget(peer.address());
            snmp.send(request, target, null, listener);
            Received outcome = received.join();
            snmp.cancel(request, listener);
            return outcome;
        } catch (IOException e) {
            return new Received.Failed(Trouble.of(TroubleCode.NET_FAILED, peer.where(), e));
        }
    }

    private static Received cancelled(Peer peer) {
        return new Received.Failed(Trouble.of(TroubleCode.CANCELLED, peer.where(), ""));
    }

    private Received received(ResponseEvent<?> event, Peer peer) {
        if (event.getError() != null) {
            return new Received.Failed(Trouble.of(TroubleCode.NET_FAILED, peer.where(), event.getError()));
        }
        if (event.getResponse() == null) {
            return new Received.Failed(silent(peer));
        }
        Address from = event.getPeerAddress();
        return from == null || from.equals(peer.address())
                ? new Received.Reply(event.getResponse())
                : new Received.Failed(
                        Trouble.of(TroubleCode.SNMP_ANSWER, peer.where(), say("other-address", from.toString())));
    }

    private Trouble silent(Peer peer) {
        Optional<OID> complaint = complaints.take(peer.address());
        if (complaint.isPresent()) {
            return Statuses.ofReport(complaint.get(), peer.where());
        }
        return peer.engine().length() == 0
                ? Trouble.of(TroubleCode.SNMP_SILENT, peer.where(), "")
                : Trouble.of(TroubleCode.SNMP_V3_SILENT, peer.where(), say("silent.v3"));
    }

    static Sentence say(String key, Object... arguments) {
        return Sentence.of(SnmpSession.class, key, arguments);
    }

    @Override
    public void close() throws IOException {
        closing.cancel();
        keys.forget();
        snmp.close();
        socket.close();
    }
}
