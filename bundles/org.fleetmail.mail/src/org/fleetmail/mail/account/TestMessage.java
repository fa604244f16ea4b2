package org.fleetmail.mail.account;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;

/**
 * A message that can be told from all others.
 *
 * @param token 32 random hexadecimal digits, in a header of its own
 */
record TestMessage(String token) {
    private static final String HEADER = "X-Fleetmail-Test";

    static TestMessage fresh() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return new TestMessage(HexFormat.of().formatHex(random));
    }

    Message in(Session session, String address) throws MessagingException {
        InternetAddress own = new InternetAddress(address, true);
        MimeMessage message = new MimeMessage(session);
        message.setFrom(own);
        message.setRecipient(Message.RecipientType.TO, own);
        message.setSubject("Fleetmail test", StandardCharsets.UTF_8.name());
        message.setHeader(HEADER, token);
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(Instant.now()));
        message.setText("This message was sent and will be removed by a test.\r\n", StandardCharsets.UTF_8.name());
        return message;
    }

    boolean isIn(String header) {
        return header.contains(token);
    }
}
