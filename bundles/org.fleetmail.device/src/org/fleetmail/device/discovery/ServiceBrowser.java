package org.fleetmail.device.discovery;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fleetmail.core.work.Cancellation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * Finds printers that announce themselves by DNS-Based Service Discovery (RFC 6763): in the local network by multicast DNS
 * (RFC 6762, as a one-shot querier), or in a domain that a name server serves.
 */
public final class ServiceBrowser {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceBrowser.class);
    private static final List<String> SERVICES =
            List.of("_ipp._tcp.", "_ipps._tcp.", "_printer._tcp.", "_pdl-datastream._tcp.");
    private static final Duration LISTEN = Duration.ofMillis(1_500);
    private static final int LARGEST_MESSAGE = 9_000;
    private static final int MOST_MESSAGES = 2_000;
    private static final int MOST_NAMES = 5_000;
    private static final int MDNS_PORT = 5353;
    private static final byte[] MDNS_GROUP = {(byte) 224, 0, 0, (byte) 251};

    private final InetSocketAddress server;
    private final String domain;

    private ServiceBrowser(InetSocketAddress server, String domain) {
        this.server = server;
        this.domain = domain.endsWith(".") ? domain : domain + ".";
    }

    /** What announces itself in the local network. */
    public static ServiceBrowser multicast() {
        try {
            return new ServiceBrowser(new InetSocketAddress(InetAddress.getByAddress(MDNS_GROUP), MDNS_PORT), "local.");
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a domain lists. */
    public static ServiceBrowser unicast(InetSocketAddress nameServer, String domain) {
        return new ServiceBrowser(nameServer, domain);
    }

    /** The addresses in digits of everything that announces itself; empty where nobody answers. */
    public Set<String> addresses(Cancellation cancellation) {
        try (DatagramSocket socket = new DatagramSocket(own());
                var registration = cancellation.onCancel(socket::close)) {
            Told told = new Told();
            for (String service : SERVICES) {
                ask(socket, service + domain, Type.PTR);
            }
            listen(socket, told, SERVICES.size());
            complete(socket, told, told.instances, Type.SRV);
            complete(socket, told, told.withoutAddress(), Type.A);
            return told.addresses();
        } catch (IOException e) {
            LOG.debug("Nothing was heard from {}", server, e);
            return Set.of();
        }
    }

    /** A name server of this computer is asked from this computer's own address. */
    private SocketAddress own() {
        return server.getAddress().isLoopbackAddress()
                ? new InetSocketAddress(server.getAddress(), 0)
                : new InetSocketAddress(0);
    }

    private void complete(DatagramSocket socket, Told told, Collection<Name> names, int type) throws IOException {
        Set<Name> open = new HashSet<>(names);
        open.removeAll(told.known(type));
        for (Name name : open) {
            ask(socket, name.toString(), type);
        }
        if (!open.isEmpty()) {
            listen(socket, told, open.size());
        }
    }

    private void ask(DatagramSocket socket, String name, int type) throws IOException {
        try {
            byte[] question = Message.newQuery(Record.newRecord(Name.fromString(name), type, DClass.IN))
                    .toWire();
            socket.send(new DatagramPacket(question, question.length, server));
        } catch (TextParseException e) {
            LOG.debug("An announced name cannot be asked for", e);
        }
    }

    /** By multicast many may answer, so it is listened to the end; a name server answers each question once. */
    private void listen(DatagramSocket socket, Told told, int questions) throws IOException {
        long end = System.nanoTime() + LISTEN.toNanos();
        int most = server.getAddress().isMulticastAddress() ? MOST_MESSAGES : questions;
        DatagramPacket packet = new DatagramPacket(new byte[LARGEST_MESSAGE], LARGEST_MESSAGE);
        try {
            for (int count = 0; count < most; count++) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return;
                }
                socket.setSoTimeout((int) left);
                packet.setLength(LARGEST_MESSAGE);
                socket.receive(packet);
                told.take(packet);
            }
        } catch (SocketTimeoutException e) {
            LOG.trace("No more answers from {}", server, e);
        }
    }

    /** What was told so far. */
    private static final class Told {
        private final Set<Name> instances = new LinkedHashSet<>();
        private final Map<Name, Name> hosts = new HashMap<>();
        private final Map<Name, Set<String>> addresses = new HashMap<>();

        void take(DatagramPacket packet) {
            try {
                byte[] bytes = java.util.Arrays.copyOf(packet.getData(), packet.getLength());
                Message message = new Message(bytes);
                for (int section : new int[] {Section.ANSWER, Section.ADDITIONAL}) {
                    message.getSection(section).forEach(this::take);
                }
            } catch (IOException e) {
                LOG.debug("An announcement could not be read", e);
            }
        }

        private void take(Record record) {
            if (instances.size() + addresses.size() > MOST_NAMES) {
                return;
            }
            switch (record) {
                case PTRRecord pointer -> instances.add(pointer.getTarget());
                case SRVRecord service -> hosts.put(service.getName(), service.getTarget());
                case ARecord address -> take(address.getName(), address.getAddress());
                case AAAARecord address -> take(address.getName(), address.getAddress());
                default -> LOG.trace("Not needed: {}", record);
            }
        }

        private void take(Name host, InetAddress address) {
            if (!address.isLinkLocalAddress()) {
                addresses
                        .computeIfAbsent(host, missing -> new LinkedHashSet<>())
                        .add(address.getHostAddress());
            }
        }

        Set<Name> known(int type) {
            return type == Type.SRV ? hosts.keySet() : addresses.keySet();
        }

        Set<Name> withoutAddress() {
            Set<Name> open = new HashSet<>(hosts.values());
            open.removeAll(addresses.keySet());
            return open;
        }

        /** One address for each host. */
        Set<String> addresses() {
            Set<String> all = new LinkedHashSet<>();
            new LinkedHashSet<>(hosts.values())
                    .forEach(host -> addresses.getOrDefault(host, Set.of()).stream()
                            .findFirst()
                            .ifPresent(all::add));
            return all;
        }
    }
}
