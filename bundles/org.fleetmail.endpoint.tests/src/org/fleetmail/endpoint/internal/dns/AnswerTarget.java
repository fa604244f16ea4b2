package org.fleetmail.endpoint.internal.dns;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fleetmail.endpoint.Offer;
import org.fleetmail.endpoint.dns.DnsAnswer;
import org.fleetmail.endpoint.dns.DnsAnswer.Status;
import org.fleetmail.endpoint.internal.dialogue.Conversation;
import org.fleetmail.endpoint.internal.dialogue.MailProtocol;
import org.fleetmail.endpoint.internal.dialogue.Reply;
import org.fleetmail.model.Service;
import org.fleetmail.tls.Connection;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * What mail servers, name servers and web servers answer, taken apart: replies of the three protocols, DNS messages, MTA-STS
 * policies, settings files. The first byte chooses, the rest is what was sent. Whatever is thrown from here is a finding.
 */
public final class AnswerTarget {
    static final List<Service> SERVICES = List.of(Service.SUBMISSION, Service.POP3, Service.IMAP);
    static final int DNS = 3;
    static final int POLICY = 4;
    static final int SETTINGS = 5;
    static final int KINDS = 6;

    private static final DnsAnswer<String> RECORD =
            new DnsAnswer<>("_mta-sts.a.test", Status.FOUND, false, List.of("v=STSv1; id=1;"), "");

    private AnswerTarget() {}

    /** The entrance that fuzzers look for. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        byte[] sent = Arrays.copyOfRange(input, 1, input.length);
        int kind = Math.floorMod(input[0], KINDS);
        switch (kind) {
            case DNS -> dns(sent);
            case POLICY -> MtaStsPolicy.read(RECORD, web(sent));
            case SETTINGS -> AutoconfigFile.read(web(sent), "a.test");
            default -> dialogue(MailProtocol.of(SERVICES.get(kind)), sent);
        }
    }

    private static WebAnswer web(byte[] sent) {
        return WebLook.read(new String(sent, StandardCharsets.UTF_8), "a.test");
    }

    private static void dialogue(MailProtocol protocol, byte[] sent) {
        List<String> transcript = new ArrayList<>();
        Conversation conversation = new Conversation(new Replies(sent), transcript);
        try {
            Reply greeting = protocol.greeting(conversation);
            Offer offer = protocol.capabilities(conversation, "127.0.0.1", greeting);
            protocol.announcesStartTls(offer);
            protocol.loginCommandOpen(offer);
            protocol.asksToStop(protocol.startTls(conversation));
            conversation.discardRest();
            protocol.quitFindsInjected(conversation);
        } catch (IOException e) {
            return;
        } finally {
            bounded(transcript);
        }
    }

    private static void bounded(List<String> transcript) {
        if (transcript.size() > 500 || transcript.stream().anyMatch(line -> line.length() > 9000)) {
            throw new IllegalStateException("a transcript without bounds");
        }
    }

    private static void dns(byte[] sent) {
        try {
            Message answer = new Message(sent);
            for (int type : new int[] {Type.A, Type.MX, Type.SRV, Type.CAA, Type.TLSA, Type.TXT, Type.SOA}) {
                Record question = Record.newRecord(Name.fromString("a.test."), type, DClass.IN);
                Message query = Message.newQuery(question);
                Told.validated(query, answer).as("a.test", Record::rdataToString);
                Told.unproved(query, answer, answer).as("a.test", Record::rdataToString);
            }
        } catch (IOException e) {
            return;
        }
    }

    /** A server that has said everything already. */
    private static final class Replies implements Connection {
        private final ByteArrayInputStream sent;

        Replies(byte[] sent) {
            this.sent = new ByteArrayInputStream(sent);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return sent.read(buffer, offset, length);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {
            // what we say does not matter: the answers are there already
        }
    }
}
