package org.fleetmail.testkit.mail;

import java.util.Locale;

/** The three protocols, as far as a {@link FaultyPeer} needs them. */
public enum MailDialect {
    SMTP("220 mail.fleet.test ESMTP", "STARTTLS", "220 2.0.0 Ready to start TLS", "454 4.7.0 TLS not available"),
    IMAP("* OK IMAP4rev1 ready", "STARTTLS", "OK Begin TLS negotiation now.", "NO TLS not available"),
    POP3("+OK ready", "STLS", "+OK Begin TLS negotiation now.", "-ERR TLS not available");

    final String greeting;
    final String startTls;
    final String agreement;
    final String refusal;

    MailDialect(String greeting, String startTls, String agreement, String refusal) {
        this.greeting = greeting;
        this.startTls = startTls;
        this.agreement = agreement;
        this.refusal = refusal;
    }

    boolean asksForTls(String line) {
        return word(line).equals(startTls);
    }

    boolean quits(String line) {
        return word(line).matches("QUIT|LOGOUT");
    }

    /** An answer with the tag of the command where the protocol has tags. */
    String tagged(String line, String answer) {
        return this == IMAP ? line.split(" ", 2)[0] + " " + answer : answer;
    }

    String answer(String line, Fault fault, boolean secure) {
        return switch (word(line)) {
            case "EHLO" -> ehlo(fault, secure);
            case "CAPABILITY" -> capability(line, fault, secure);
            case "CAPA" -> capa(fault, secure);
            case "NOOP" -> tagged(line, this == SMTP ? "250 2.0.0 Ok" : "OK NOOP completed");
            case "QUIT" -> this == SMTP ? "221 2.0.0 Bye" : "+OK Logging out";
            case "LOGOUT" -> "* BYE Logging out\r\n" + tagged(line, "OK Logout completed");
            default -> this == SMTP ? "502 5.5.2 Error" : this == POP3 ? "-ERR Unknown command" : tagged(line, "BAD");
        };
    }

    private String word(String line) {
        String[] words = (line + "  ").split(" ");
        String word = this == IMAP && words.length > 1 ? words[1] : words.length > 0 ? words[0] : "";
        return word.toUpperCase(Locale.ROOT);
    }

    private static String ehlo(Fault fault, boolean secure) {
        String starttls = secure || fault == Fault.STARTTLS_MISSING || fault == Fault.STARTTLS_HIDDEN
                ? ""
                : fault == Fault.STARTTLS_STRIPPED ? "250-XXXXXXXA\r\n" : "250-STARTTLS\r\n";
        String auth = secure || fault == Fault.LOGIN_IN_CLEAR ? "250-AUTH PLAIN LOGIN\r\n" : "";
        return "250-mail.fleet.test\r\n250-PIPELINING\r\n" + starttls + auth + "250 8BITMIME";
    }

    private String capability(String line, Fault fault, boolean secure) {
        boolean offered = !secure && fault != Fault.STARTTLS_MISSING && fault != Fault.STARTTLS_HIDDEN;
        String login = secure || fault == Fault.LOGIN_IN_CLEAR ? " AUTH=PLAIN" : " LOGINDISABLED";
        return "* CAPABILITY IMAP4rev1" + (offered ? " STARTTLS" : "") + login + "\r\n" + tagged(line, "OK done");
    }

    private static String capa(Fault fault, boolean secure) {
        boolean offered = !secure && fault != Fault.STARTTLS_MISSING && fault != Fault.STARTTLS_HIDDEN;
        String login = secure || fault == Fault.LOGIN_IN_CLEAR ? "USER\r\nSASL PLAIN\r\n" : "";
        return "+OK\r\nUIDL\r\n" + (offered ? "STLS\r\n" : "") + login + ".";
    }
}
