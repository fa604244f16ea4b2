package org.fleetmail.tls.flaw;

import org.fleetmail.tls.Answer;
import org.fleetmail.tls.Connection;
import org.fleetmail.tls.hello.HelloAnswer;

/**
 * CVE-2014-0160: a heartbeat (RFC 6520 section 4) that says it has more bytes than it has. A server has to discard it; a
 * broken one sends back what lies in its memory. Its length alone is looked at; what came is not read.
 */
public final class Heartbleed {
    private static final byte[] REQUEST = {1, 0, 32};

    private Heartbleed() {}

    /** What can be told from the hello alone: without heartbeats there is nothing to bleed. */
    public static Answer told(HelloAnswer.Agreed agreed) {
        return agreed.heartbeat() ? Answer.UNKNOWN : Answer.NO;
    }

    /**
     * Asks over a connection on which the server agreed to heartbeats and ended its flight. No answer is what RFC 6520
     * demands, so it means that the server is sound.
     */
    public static Answer ask(Connection connection, HelloAnswer.Agreed agreed) {
        Reaction reaction = new Records(connection, agreed.version())
                .with(Records.HEARTBEAT, REQUEST)
                .send();
        return Answer.of(reaction instanceof Reaction.Content content
                && content.type() == Records.HEARTBEAT
                && content.length() > REQUEST.length);
    }
}
