package org.fleetmail.client.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fleetmail.client.decision.Deciding.decide;
import static org.fleetmail.client.decision.Deciding.describe;
import static org.fleetmail.client.decision.Deciding.method;

import org.fleetmail.client.matrix.Login;
import org.fleetmail.client.matrix.MailProtocol;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the decision is, case by case. */
class ClientDecisionTest {
    /** The first column names rows of the checklist. S is STARTTLS or STLS, I implicit TLS, N none. */
    @ParameterizedTest(name = "{0}: {1} on {2}, {3} {4}{5} {6} → {7}")
    @CsvSource(textBlock = """
        row:C01,   outlook-express-6, Windows XP SP3,      SMTP, 25,  S, PASSWORD, Reachable 25 S
        row:C01,   outlook-express-6, Windows XP SP3,      SMTP, 465, I, PASSWORD, Reachable 465 I
        row:C01,   outlook-express-6, Windows XP SP3,      POP3, 995, I, PASSWORD, Reachable 995 I
        row:C01,   outlook-express-6, Windows XP SP3,      POP3, 110, N, PASSWORD, Reachable 110 N
        row:C01a,  outlook-express-6, Windows XP SP3,      SMTP, 465, S, PASSWORD, ByAnotherPort 587 S
        row:C01b,  outlook-express-6, Windows XP SP3,      SMTP, 587, S, PASSWORD, Reachable 587 S
        row:C01b,  outlook-express-6, Windows XP SP3,      SMTP, 587, I, PASSWORD, ByAnotherPort 465 I
        row:C01b,  outlook-express-6, Windows XP SP2,      SMTP, 587, S, PASSWORD, ByAnotherPort 465 I
        row:C01b,  outlook-express-6, Windows XP SP2,      SMTP, 587, I, PASSWORD, Reachable 587 I
        row:C01c,  outlook-express-6, Windows 2000 SP4,    SMTP, 587, S, PASSWORD, ByAnotherPort 465 I
        row:C01c,  outlook-express-6, Windows 2000 SP4,    SMTP, 587, I, PASSWORD, Reachable 587 I
        row:C01d,  outlook-express-6, Windows XP,          SMTP, 587, S, PASSWORD, ByAnotherPort 465 I
        row:C01g,  outlook-express-6, Windows XP SP3,      SMTP, 587, S, CRAM_MD5, Impossible
        row:C02,   windows-mail,      Windows Vista,       SMTP, 587, S, PASSWORD, ByAnotherPort 465 I
        row:C02,   windows-mail,      Windows Vista SP1,   SMTP, 587, S, PASSWORD, Reachable 587 S
        row:C02,   windows-mail,      Windows Vista SP1,   SMTP, 587, I, PASSWORD, ByAnotherPort 465 I
        row:C02,   windows-mail,      Windows Vista SP2,   POP3, 995, I, PASSWORD, Reachable 995 I
        row:C03,   outlook-2003,      Windows XP SP3,      SMTP, 25,  S, PASSWORD, Reachable 25 S
        row:C03,   outlook-2003,      Windows XP SP3,      SMTP, 465, I, PASSWORD, Reachable 465 I
        row:C03,   outlook-2003,      Windows XP SP3,      SMTP, 587, S, PASSWORD, Reachable 587 S
        row:C03,   outlook-2003,      Windows XP SP3,      POP3, 995, I, PASSWORD, Reachable 995 I
        row:C04,   outlook-2007,      Windows 7,           SMTP, 587, S, PASSWORD, Reachable 587 S
        row:C04b,  outlook-2007,      Windows 7,           SMTP, 465, I, PASSWORD, Reachable 465 I
        row:C04b,  outlook-2007,      Windows 7,           SMTP, 25,  S, PASSWORD, Reachable 25 S
        row:C04d,  outlook-2003,      Windows XP SP3,      POP3, 110, S, PASSWORD, ByAnotherPort 995 I
        row:C04d,  outlook-2007,      Windows 7,           POP3, 110, S, PASSWORD, ByAnotherPort 995 I
        row:C04d,  outlook,           Windows 11,          POP3, 110, S, PASSWORD, ByAnotherPort 995 I
        row:C05,   thunderbird-2,     Windows XP SP3,      POP3, 110, S, PASSWORD, Reachable 110 S
        row:C05,   thunderbird-2,     Windows XP SP3,      POP3, 995, I, PASSWORD, Reachable 995 I
        row:C05,   thunderbird-2,     Windows XP SP3,      SMTP, 587, S, PASSWORD, Reachable 587 S
        row:C05,   thunderbird-2,     Windows XP SP3,      SMTP, 465, I, PASSWORD, Reachable 465 I
        row:C05d,  thunderbird-2,     Windows XP SP3,      SMTP, 587, S, CRAM_MD5, Impossible
        row:C05d,  thunderbird,       Linux,               SMTP, 587, S, CRAM_MD5, Reachable 587 S
        row:C06,   apple-mail-2,      macOS,               SMTP, 587, S, PASSWORD, Reachable 587 S
        row:C06,   apple-mail-2,      macOS,               SMTP, 465, I, PASSWORD, Reachable 465 I
        row:C06,   apple-mail,        macOS,               SMTP, 587, S, CRAM_MD5, Reachable 587 S
        row:C07,   netscape-7,        Windows XP,          SMTP, 25,  S, PASSWORD, Reachable 25 S
        row:C07,   netscape-7,        macOS,               SMTP, 465, I, PASSWORD, Reachable 465 I
        row:C07,   netscape-7,        macOS,               SMTP, 465, I, CRAM_MD5, Impossible
        row:C08,   mew,               Linux,               POP3, 110, N, APOP,     Reachable 110 N
        row:C08,   mew,               Linux,               SMTP, 25,  N, CRAM_MD5, Reachable 25 N
        row:C09,   outlook-2003,      Windows XP SP3,      POP3, 110, N, APOP,     ThroughForwarder 3999 N
        row:C09,   outlook,           Windows 11,          POP3, 110, N, APOP,     ThroughForwarder 3999 N
        row:C10,   outlook-express-6, Windows XP SP3,      POP3, 110, N, APOP,     ThroughForwarder 3999 N
        row:C10,   windows-mail,      Windows Vista SP1,   POP3, 110, N, APOP,     ThroughForwarder 3999 N
        row:C10,   other,             Windows 11,          POP3, 110, N, APOP,     ThroughForwarder 3999 N
        row:C10,   android-gmail,     Android,             POP3, 110, N, APOP,     Impossible
        row:C11,   other,             Windows 11,          SMTP, 587, S, PASSWORD, ThroughForwarder 3999 N
        row:P11,   windows-mail,      Windows Vista,       SMTP, 587, S, NTLM,     ByAnotherPort 465 I
        '',        outlook-express-6, Windows XP SP3,      POP3, 110, S, PASSWORD, ByAnotherPort 995 I
        '',        outlook-express-6, Windows XP SP3,      IMAP, 143, S, PASSWORD, ByAnotherPort 993 I
        '',        becky-2,           Windows 11,          SMTP, 587, S, PASSWORD, ByAnotherPort 465 I
        '',        thunderbird,       Windows 11,          SMTP, 587, I, PASSWORD, Reachable 587 I
        '',        msmtp,             Linux,               POP3, 995, I, PASSWORD, Impossible
        '',        neomutt,           Linux,               SMTP, 587, S, CRAM_MD5, Impossible
        '',        thunderbird,       Linux,               SMTP, 587, S, APOP,     Impossible
        """)
    @Tag("row:C01a")
    void the_decision_is(
            String row,
            String client,
            String system,
            MailProtocol protocol,
            int port,
            String method,
            Login login,
            String expected) {
        Decision decision = decide(client, system, protocol, port, method(method), login);
        assertThat(describe(decision)).isEqualTo(expected);
    }
}
