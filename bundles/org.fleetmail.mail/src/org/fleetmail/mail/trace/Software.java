package org.fleetmail.mail.trace;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Mail servers that can be told by their lines, and whether their line always says that TLS was used. */
enum Software {
    POSTFIX("Postfix", "\\(Postfix\\b", true),
    EXIM("Exim", "\\(Exim \\d", true),
    GOOGLE("Gmail", " by (?:mx|smtp|[\\w-]+)\\.(?:google|googlemail|gmail)\\.com ", true),
    EXCHANGE("Exchange", "with Microsoft SMTP Server", true),
    MIMECAST("Mimecast", "id [a-z]{2}-mta-", true),
    OPENSMTPD("OpenSMTPD", "\\(OpenSMTPD\\)", true),
    HARAKA("Haraka", "\\(Haraka/", true),
    COMMUNIGATE("CommuniGate Pro", "\\(CommuniGate Pro ", true),
    MDAEMON("MDaemon", "\\(MDaemon ", true),
    KERIO("Kerio Connect", "\\(Kerio Connect ", true),
    STALWART("Stalwart", "\\(Stalwart ", true),
    NEMESIS("Nemesis", "\\(Nemesis\\)", true),
    HERMES("Yahoo Hermes", "\\(Yahoo Inc\\. Hermes ", false),
    DOMINO("Domino", "\\((?:IBM|HCL|Lotus) Domino ", false),
    QPSMTPD("qpsmtpd", "\\(qpsmtpd/", true),
    PROOFPOINT("Proofpoint", "\\(PPS\\)", true),
    SENDMAIL("sendmail", "\\(8\\.\\d{1,2}\\.\\d{1,2}(?:/|\\))", true),
    VGER("vger", " by vger\\.kernel\\.org .*\\(ORCPT", true);

    private final String title;
    private final Pattern mark;
    private final boolean tellsTls;

    Software(String title, String mark, boolean tellsTls) {
        this.title = title;
        this.mark = Pattern.compile(mark);
        this.tellsTls = tellsTls;
    }

    /** The server that wrote a line. */
    static Optional<Software> of(ReceivedLine line) {
        String text = " " + line.text();
        return Stream.of(values())
                .filter(software -> software.mark.matcher(text).find())
                .findFirst();
    }

    String title() {
        return title;
    }

    /** Whether a line of it without TLS means that there was none. */
    boolean tellsTls() {
        return tellsTls;
    }
}
