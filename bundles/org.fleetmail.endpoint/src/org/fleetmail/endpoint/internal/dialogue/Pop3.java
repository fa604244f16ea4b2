package org.fleetmail.endpoint.internal.dialogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fleetmail.endpoint.Offer;

/** POP3 (RFC 1939) with CAPA (RFC 2449), STLS (RFC 2595) and AUTH (RFC 5034). */
final class Pop3 implements MailProtocol {
    @Override
    public Reply greeting(Conversation conversation) throws IOException {
        return reply(conversation);
    }

    @Override
    public Offer capabilities(Conversation conversation, String self, Reply greeting) throws IOException {
        conversation.say("CAPA");
        List<String> capabilities = new ArrayList<>();
        if (reply(conversation).yes()) {
            for (String line = conversation.line(); !line.equals("."); line = conversation.line()) {
                capabilities.add(line.strip());
            }
        }
        Stream<String> timestamp = greeting.gist().matches(".*<[^<> ]+@[^<> ]+>.*") ? Stream.of("APOP") : Stream.of();
        return new Offer(
                capabilities, Stream.concat(timestamp, mechanisms(capabilities)).toList());
    }

    @Override
    public boolean introducesItself() {
        return false;
    }

    @Override
    public boolean announcesStartTls(Offer offer) {
        return offer.capabilities().stream().anyMatch("STLS"::equalsIgnoreCase);
    }

    @Override
    public Reply startTls(Conversation conversation) throws IOException {
        conversation.say("STLS");
        return reply(conversation);
    }

    @Override
    public Reply startTlsWithInjection(Conversation conversation) throws IOException {
        conversation.say("STLS", "XINJECTED");
        return reply(conversation);
    }

    @Override
    public boolean quitFindsInjected(Conversation conversation) throws IOException {
        quit(conversation);
        return reply(conversation).kind() == Reply.Kind.NO;
    }

    @Override
    public void quit(Conversation conversation) throws IOException {
        conversation.say("QUIT");
    }

    @Override
    public boolean loginCommandOpen(Offer offer) {
        return offer.capabilities().stream().anyMatch("USER"::equalsIgnoreCase);
    }

    private static Reply reply(Conversation conversation) throws IOException {
        String line = conversation.line();
        Reply.Kind kind =
                line.startsWith("+OK") ? Reply.Kind.YES : line.startsWith("-ERR") ? Reply.Kind.NO : Reply.Kind.GARBAGE;
        return new Reply(kind, List.of(line));
    }

    private static Stream<String> mechanisms(List<String> capabilities) {
        return capabilities.stream()
                .map(line -> line.toUpperCase(Locale.ROOT))
                .filter(line -> line.startsWith("SASL "))
                .flatMap(line -> Arrays.stream(line.substring(5).strip().split("\\s+")));
    }
}
