package org.fleetmail.simulator.printer;

import java.net.InetSocketAddress;
import java.util.function.BiConsumer;
import org.snmp4j.TransportMapping;
import org.snmp4j.TransportStateReference;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.transport.TransportListener;

/** What SNMP4J sends the answers of one printer through. It listens to nothing itself. */
final class ReplyTransport implements TransportMapping<UdpAddress> {
    private final UdpAddress own;
    private final BiConsumer<byte[], InetSocketAddress> sender;

    ReplyTransport(InetSocketAddress own, BiConsumer<byte[], InetSocketAddress> sender) {
        this.own = new UdpAddress(own.getAddress(), own.getPort());
        this.sender = sender;
    }

    @Override
    public Class<? extends Address> getSupportedAddressClass() {
        return UdpAddress.class;
    }

    @Override
    public UdpAddress getListenAddress() {
        return own;
    }

    @Override
    public void sendMessage(
            UdpAddress peer, byte[] message, TransportStateReference ignored, long timeout, int retries) {
        sender.accept(message, new InetSocketAddress(peer.getInetAddress(), peer.getPort()));
    }

    @Override
    public void addTransportListener(TransportListener listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removeTransportListener(TransportListener listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        // the socket belongs to PrinterSockets
    }

    @Override
    public void listen() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isListening() {
        return true;
    }

    @Override
    public int getMaxInboundMessageSize() {
        return PrinterSockets.MAX_DATAGRAM;
    }
}
