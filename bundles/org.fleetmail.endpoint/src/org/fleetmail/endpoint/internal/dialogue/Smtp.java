package org.fleetmail.endpoint.internal.dialogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.fleetmail.endpoint.Offer;

/** SMTP (RFC 5321) with STARTTLS (RFC 3207) and AUTH (RFC 4954). */
final class Smtp implements MailProtocol {
    private static final Pattern LINE = Pattern.compile("([2-5][0-9]{2})([ -].*)?");
    private static final Pattern AUTH = Pattern.compile("AUTH[ =].*");

    @Override
    public Reply greeting(Conversation conversation) throws IOException {
        return reply(conversation);
    }

    @Override
    public Offer capabilities(Conversation conversation, String self, Reply greeting) throws IOException {
        conversation.say("EHLO " + literal(self));
        Reply reply = reply(conversation);
        if (!reply.yes()) {
            return Offer.NONE;
        }
        List<String> capabilities = reply.lines().stream()
                .skip(1)
                .filter(line -> line.length() > 4)
                .map(line -> line.substring(4).strip())
                .toList();
        return new Offer(capabilities, mechanisms(capabilities));
    }

    @Override
    public boolean introducesItself() {
        return true;
    }

    @Override
    public boolean announcesStartTls(Offer offer) {
        return offer.capabilities().stream().anyMatch("STARTTLS"::equalsIgnoreCase);
    }

    @Override
    public Reply startTls(Conversation conversation) throws IOException {
        conversation.say("STARTTLS");
        return reply(conversation);
    }

    @Override
    public Reply startTlsWithInjection(Conversation conversation) throws IOException {
        conversation.say("STARTTLS", "NOOP");
        return reply(conversation);
    }

    @Override
    public boolean quitFindsInjected(Conversation conversation) throws IOException {
        quit(conversation);
        return reply(conversation).gist().startsWith("250");
    }

    @Override
    public void quit(Conversation conversation) throws IOException {
        conversation.say("QUIT");
    }

    @Override
    public boolean loginCommandOpen(Offer offer) {
        return false;
    }

    @Override
    public boolean asksToStop(Reply reply) {
        return reply.gist().startsWith("421");
    }

    private static Reply reply(Conversation conversation) throws IOException {
        List<String> lines = new ArrayList<>();
        String line;
        do {
            line = conversation.line();
            lines.add(line);
            if (!LINE.matcher(line).matches()) {
                return new Reply(Reply.Kind.GARBAGE, lines);
            }
        } while (line.startsWith("-", 3));
        return new Reply(line.startsWith("2") ? Reply.Kind.YES : Reply.Kind.NO, lines);
    }

    private static List<String> mechanisms(List<String> capabilities) {
        return capabilities.stream()
                .map(line -> line.toUpperCase(Locale.ROOT))
                .filter(line -> AUTH.matcher(line).matches())
                .flatMap(line -> Arrays.stream(line.substring(5).strip().split("\\s+")))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static String literal(String address) {
        return address.contains(":") ? "[IPv6:" + address.replaceFirst("%.*", "") + "]" : "[" + address + "]";
    }
}
