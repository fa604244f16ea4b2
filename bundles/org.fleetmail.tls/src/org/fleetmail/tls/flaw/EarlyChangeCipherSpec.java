package org.fleetmail.tls.flaw;

import org.fleetmail.tls.Answer;
import org.fleetmail.tls.Connection;
import org.fleetmail.tls.ServerSilence;
import org.fleetmail.tls.hello.HelloAnswer;

/**
 * CVE-2014-0224: ChangeCipherSpec before any key was exchanged. A sound server complains of the message itself; a broken
 * one begins to decrypt with an empty key, and complains that what follows does not decrypt.
 */
public final class EarlyChangeCipherSpec {
    private static final int BAD_RECORD_MAC = 20;
    private static final int DECRYPTION_FAILED = 21;

    private EarlyChangeCipherSpec() {}

    /** Asks over a connection on which the server ended its flight. */
    public static Answer ask(Connection connection, HelloAnswer.Agreed agreed) {
        Reaction reaction = new Records(connection, agreed.version())
                .with(Records.CHANGE_CIPHER_SPEC, new byte[] {1})
                .with(Records.HANDSHAKE, new byte[64])
                .send();
        return switch (reaction) {
            case Reaction.Alert(int alert) -> Answer.of(alert == BAD_RECORD_MAC || alert == DECRYPTION_FAILED);
            case Reaction.Content content -> Answer.UNKNOWN;
            case Reaction.Silent(ServerSilence silence) ->
                silence == ServerSilence.TIMED_OUT ? Answer.UNKNOWN : Answer.NO;
        };
    }
}
