package org.fleetmail.endpoint.internal.dialogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.fleetmail.endpoint.Offer;

/** IMAP (RFC 9051, RFC 3501) with STARTTLS. */
final class Imap implements MailProtocol {
    @Override
    public Reply greeting(Conversation conversation) throws IOException {
        String line = conversation.line();
        String status = line.toUpperCase(Locale.ROOT);
        Reply.Kind kind = status.startsWith("* OK") || status.startsWith("* PREAUTH")
                ? Reply.Kind.YES
                : status.startsWith("* BYE") ? Reply.Kind.NO : Reply.Kind.GARBAGE;
        return new Reply(kind, List.of(line));
    }

    @Override
    public Offer capabilities(Conversation conversation, String self, Reply greeting) throws IOException {
        conversation.say("f1 CAPABILITY");
        List<String> capabilities = reply(conversation, "f1").lines().stream()
                .filter(line -> line.toUpperCase(Locale.ROOT).startsWith("* CAPABILITY "))
                .flatMap(line -> Arrays.stream(line.substring(13).strip().split("\\s+")))
                .distinct()
                .toList();
        List<String> mechanisms = capabilities.stream()
                .map(word -> word.toUpperCase(Locale.ROOT))
                .filter(word -> word.startsWith("AUTH="))
                .map(word -> word.substring(5))
                .toList();
        return new Offer(capabilities, mechanisms);
    }

    @Override
    public boolean introducesItself() {
        return false;
    }

    @Override
    public boolean announcesStartTls(Offer offer) {
        return offer.capabilities().stream().anyMatch("STARTTLS"::equalsIgnoreCase);
    }

    @Override
    public Reply startTls(Conversation conversation) throws IOException {
        conversation.say("f2 STARTTLS");
        return reply(conversation, "f2");
    }

    @Override
    public Reply startTlsWithInjection(Conversation conversation) throws IOException {
        conversation.say("f2 STARTTLS", "f9 NOOP");
        return reply(conversation, "f2");
    }

    @Override
    public boolean quitFindsInjected(Conversation conversation) throws IOException {
        quit(conversation);
        return reply(conversation, "f3").lines().stream().anyMatch(line -> line.startsWith("f9 "));
    }

    @Override
    public void quit(Conversation conversation) throws IOException {
        conversation.say("f3 LOGOUT");
    }

    @Override
    public boolean loginCommandOpen(Offer offer) {
        return !offer.capabilities().isEmpty()
                && offer.capabilities().stream().noneMatch("LOGINDISABLED"::equalsIgnoreCase);
    }

    private static Reply reply(Conversation conversation, String tag) throws IOException {
        List<String> lines = new ArrayList<>();
        String line;
        do {
            line = conversation.line();
            lines.add(line);
            if (!line.startsWith("* ") && !line.startsWith("f")) {
                return new Reply(Reply.Kind.GARBAGE, lines);
            }
        } while (!line.startsWith(tag + " "));
        boolean agrees = line.toUpperCase(Locale.ROOT).startsWith("OK", tag.length() + 1);
        return new Reply(agrees ? Reply.Kind.YES : Reply.Kind.NO, lines);
    }
}
