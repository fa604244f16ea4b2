package org.fleetmail.mail.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.TroubleCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedTraceTest {
    private static ReceivedTrace trace(String message, String... own) {
        return ReceivedTrace.of(new StringReader(message), Set.of(own))
                .toOptional()
                .orElseThrow();
    }

    private static Hop hop(String line) {
        return trace("Received: " + line + "; Tue, 14 Feb 2006 13:14:51 +0900\n")
                .hops()
                .getFirst();
    }

    /** Version: – where the line leaves it open. Software: – where the line does not tell. */
    @ParameterizedTest(name = "{0}: {2} {3} {4}")
    @CsvSource(delimiter = '|', textBlock = """
        Postfix         | from a.example (a.example [192.0.2.1]) (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits) key-exchange X25519MLKEM768 server-signature RSA-PSS (4096 bits) server-digest SHA256) (No client certificate requested) by b.example (Postfix) with ESMTPSA id ADD035086A1 | PROVEN | TLSv1.3 | TLS_AES_256_GCM_SHA384
        Postfix         | from a.example (a.example [192.0.2.1]) (using TLSv1 with cipher AECDH-AES256-SHA (256/256 bits)) by b.example (Postfix) with ESMTP id 1 | PROVEN | TLSv1.0 | AECDH-AES256-SHA
        Exim            | from a.example ([192.0.2.1]) by b.example with esmtpsa  (TLS1.3) tls TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384 (Exim 4.98.2) (envelope-from <x@a.example>) id 1abc-2 | PROVEN | TLSv1.3 | TLS_AES_256_GCM_SHA384
        Exim            | from a.example ([192.0.2.1]) by b.example with esmtps (TLS1.2:ECDHE_RSA_AES_256_GCM_SHA384:256) (Exim 4.90_1) id 1 | PROVEN | TLSv1.2 | ECDHE_RSA_AES_256_GCM_SHA384
        Exim            | from a.example ([192.0.2.1]) by b.example with esmtp (tls_cipher TLS-1.0:DHE_RSA_AES_256_CBC_SHA:32) (Exim 4.50) id 1 | PROVEN | TLSv1.0 | DHE_RSA_AES_256_CBC_SHA
        Exim            | from a.example ([192.0.2.1]) by b.example with esmtp (Cipher TLSv1:DES-CBC3-SHA:168) (Exim 3.31) id 1 | PROVEN | TLSv1.0 | DES-CBC3-SHA
        Exim            | from a.example ([192.0.2.1]) by b.example with esmtp (Exim 4.98) id 1 | CLEAR | – | –
        sendmail        | from a.example (a.example [192.0.2.1]) by b.example (8.14.7/8.14.7) with ESMTP id 05A (version=TLSv1/SSLv3 cipher=ECDHE-RSA-AES256-GCM-SHA384 bits=256 verify=NO) | PROVEN | TLSv1.2 | ECDHE-RSA-AES256-GCM-SHA384
        Proofpoint      | from a.example (a.example [192.0.2.1]) by b.example (PPS) with ESMTPS id 1 (version=TLSv1.2 cipher=ECDHE-RSA-AES256-GCM-SHA384 bits=256 verify=NOT) | PROVEN | TLSv1.2 | ECDHE-RSA-AES256-GCM-SHA384
        Exchange        | from A.eurprd.prod.example (2603:10a6:20b::1) by B.eurprd.prod.example (2603:10a6:10::2) with Microsoft SMTP Server (version=TLS1_3, cipher=TLS_AES_256_GCM_SHA384) id 15.20.9160.16 via Frontend Transport | PROVEN | TLSv1.3 | TLS_AES_256_GCM_SHA384
        Exchange        | from A.example (192.0.2.1) by B.example (192.0.2.2) with Microsoft SMTP Server (TLS) id 14.3.1 | CLAIMED | – | –
        Exchange        | from A.example (192.0.2.1) by B.example (192.0.2.2) with Microsoft SMTP Server id 14.3.1 | CLEAR | – | –
        –               | from A.example ([fe80::1]) by A.example ([fe80::1]) with mapi id 15.20.9160.016 | INTERNAL | – | –
        –               | from A.example (10.1.2.3) by B.example with HTTPS | INTERNAL | – | –
        Gmail           | from [10.0.0.5] (a.example [192.0.2.1]) by smtp.gmail.com with ESMTPSA id g9sm1 for <x@b.example> (version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384 bits=256/256) | PROVEN | TLSv1.3 | TLS_AES_256_GCM_SHA384
        Gmail           | from a.example ([192.0.2.1]) by mx.google.com with ESMTPS id 1 (version=SSLv3 cipher=RC4-MD5) | PROVEN | SSLv3 | RC4-MD5
        Gmail           | from a.example ([192.0.2.1]) by mx.google.com with ESMTPS id 1 (version=TLSv1/SSLv3 cipher=OTHER) | PROVEN | – | OTHER
        OpenSMTPD       | from a.example (a.example [192.0.2.1]) by b.example (OpenSMTPD) with ESMTPS id 96f08978 (TLSv1.3:TLS_AES_256_GCM_SHA384:256:NO) for <x@b.example> | PROVEN | TLSv1.3 | TLS_AES_256_GCM_SHA384
        –               | from a.example (a.example [192.0.2.1]) (AUTH: PLAIN u@x, TLS: TLSv1.3,256bits,TLS_AES_256_GCM_SHA384) by b.example with ESMTPSA id 1 | PROVEN | TLSv1.3 | TLS_AES_256_GCM_SHA384
        qpsmtpd         | from a.example (HELO a.example) (192.0.2.1) by peff.example (qpsmtpd/0.94) with (ECDHE-RSA-AES256-GCM-SHA384 encrypted) SMTP | PROVEN | TLSv1.2 | ECDHE-RSA-AES256-GCM-SHA384
        Haraka          | from a.example (a.example [192.0.2.1]) by b.example (Haraka/2.1.4) with ESMTPS id 1 (version=TLSv1/SSLv3 cipher=RC4-SHA verify=OK) | PROVEN | – | RC4-SHA
        Haraka          | from a.example (a.example [192.0.2.1]) by b.example (Haraka/3.0.1) with ESMTPS id 1 | CLAIMED | – | –
        –               | from a.example ([192.0.2.1]) by b.example with ESMTP/TLS/ECDHE-RSA-AES256-GCM-SHA384 | PROVEN | TLSv1.2 | ECDHE-RSA-AES256-GCM-SHA384
        Mimecast        | from a.example (a.example [192.0.2.1]) by relay.example with ESMTP with STARTTLS (version=TLSv1.3, cipher=TLS_AES_256_GCM_SHA384) id us-mta-1 | PROVEN | TLSv1.3 | TLS_AES_256_GCM_SHA384
        CommuniGate Pro | from [192.0.2.1] (account x HELO a) by b.example (CommuniGate Pro SMTP 7.1.1) with ESMTPS id 11859414 | CLAIMED | – | –
        CommuniGate Pro | from [192.0.2.1] (HELO a) by b.example (CommuniGate Pro SMTP 4.1) with ESMTP-TLS id 1 | CLAIMED | – | –
        MDaemon         | from a.example (192.0.2.1) by b.example (MDaemon PRO v26.0.2) with ESMTPSA id md5000.msg | CLAIMED | – | –
        Kerio Connect   | from a.example ([192.0.2.1]) by b.example (Kerio Connect 9.2.12 patch 1) with ESMTPSA (using TLSv1.2 with cipher ECDHE-RSA-AES256-GCM-SHA384 (256 bits)) | PROVEN | TLSv1.2 | ECDHE-RSA-AES256-GCM-SHA384
        Stalwart        | from a.example (a.example [192.0.2.1] (AS64496 Example Net, US)) (using TLSv1.3 with cipher TLS13_AES_256_GCM_SHA384) by b.example (Stalwart SMTP) with ESMTPS id 1 | PROVEN | TLSv1.3 | TLS_AES_256_GCM_SHA384
        Nemesis         | from [192.0.2.1] ([192.0.2.1]) by mail.example (mrgmx) with ESMTPSA (Nemesis) id 1 | CLAIMED | – | –
        Yahoo Hermes    | by hermes.example (Yahoo Inc. Hermes SMTP Server) with ESMTPA ID abc | UNKNOWN | – | –
        Domino          | from a.example ([192.0.2.1]) by b.example (HCL Domino Release 12.0.2) with ESMTP id 1 | UNKNOWN | – | –
        –               | from source ([192.0.2.1]) (using TLSv1) by exprod7mx1.example with SMTP | CLAIMED | – | –
        vger            | from a.example ([192.0.2.1]) by vger.kernel.org with ESMTP id S1 (ORCPT <rfc822;x@a.example>) | CLEAR | – | –
        Postfix         | from a.example (a.example [192.0.2.1]) by b.example (Postfix) with ESMTP id 1 | CLEAR | – | –
        Postfix         | from localhost (localhost [127.0.0.1]) by b.example (Postfix) with ESMTP id 1 | INTERNAL | – | –
        –               | from b.example by b.example with LMTP id abc | INTERNAL | – | –
        –               | from root by b.example with local (Foo) id 1 | INTERNAL | – | –
        –               | from a.example ([192.0.2.1]) by b.example with ESMTP id 1 | UNKNOWN | – | –
        """)
    @Tag("row:A12")
    void each_server_has_its_own_way_to_write_it(
            String software, String line, HopSecurity security, String version, String suite) {
        Hop hop = hop(line);
        assertThat(hop.software().orElse("–")).isEqualTo(software);
        assertThat(hop.security()).isEqualTo(security);
        assertThat(hop.encryption().flatMap(Encryption::version).orElse("–")).isEqualTo(version);
        assertThat(hop.encryption().map(Encryption::suite).orElse("–")).isEqualTo(suite);
    }

    @Test
    @Tag("row:A13")
    @Tag("row:M3")
    void the_sample_of_the_guide_is_read_exactly() {
        Hop hop = trace("""
            Received: from [***.**.**.***] (host.example.jp [192.0.2.9])
            	(authenticated bits=0)
            	by my.host (8.13.1/8.13.1) with ESMTP id k1E4EpQJ009906
            	(version=TLSv1/SSLv3 cipher=DHE-RSA-AES256-SHA bits=256 verify=NO);
            	Tue, 14 Feb 2006 13:14:51 +0900
            """).hops().getFirst();
        assertThat(hop.from()).isEqualTo("[***.**.**.***]");
        assertThat(hop.by()).isEqualTo("my.host");
        assertThat(hop.software()).contains("sendmail");
        assertThat(hop.line()).contains("(8.13.1/8.13.1)");
        assertThat(hop.with()).isEqualTo("ESMTP");
        assertThat(hop.id()).isEqualTo("k1E4EpQJ009906");
        assertThat(hop.authenticated()).isTrue();
        assertThat(hop.saslBits()).hasValue(0);
        assertThat(hop.date()).contains(OffsetDateTime.parse("2006-02-14T13:14:51+09:00"));
        assertThat(hop.security()).isEqualTo(HopSecurity.PROVEN);
        Encryption encryption = hop.encryption().orElseThrow();
        assertThat(encryption.writtenVersion()).isEqualTo("TLSv1/SSLv3");
        assertThat(encryption.version()).isEmpty();
        assertThat(encryption.suite()).isEqualTo("DHE-RSA-AES256-SHA");
        assertThat(encryption.bits()).hasValue(256);
        assertThat(encryption.clientCertificate()).contains("NO");
    }

    @Test
    void the_key_exchange_of_postfix_is_kept() {
        Hop hop = hop(
                "from a (a [192.0.2.1]) (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits) key-exchange"
                        + " X25519MLKEM768 server-signature RSA-PSS (4096 bits)) (Client CN \"a\", Issuer \"CA (x)\""
                        + " (verified OK)) by b (Postfix) with ESMTPS id 1");
        assertThat(hop.encryption().orElseThrow().group()).contains("X25519MLKEM768");
        assertThat(hop.encryption().orElseThrow().bits()).hasValue(256);
        assertThat(remarks(hop)).contains("証明書についての記載").contains("verified OK");
    }

    private static String remarks(Hop hop) {
        return hop.remarks().stream()
                .map(remark -> remark.text().in(Locale.JAPANESE))
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "ESMTPSA, true",
        "esmtpa, true",
        "UTF8SMTPSA, true",
        "ASMTP, true",
        "LMTPA, true",
        "ESMTPS, false",
        "SMTP, false"
    })
    void a_login_is_told_by_the_protocol(String with, boolean authenticated) {
        assertThat(hop("from a ([192.0.2.1]) by b with " + with + " id 1").authenticated())
                .isEqualTo(authenticated);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        from a (a [192.0.2.1]) by b (Postfix) with ESMTP id 1                                                       | HIGH   | 異なる組織の間を平文
        from mfp (mfp [192.168.1.20]) by b (Postfix) with ESMTP id 1                                                | MEDIUM | オフィスからサーバーまで平文
        from a ([192.0.2.1]) by mx.google.com with ESMTPS id 1 (version=SSLv3 cipher=RC4-MD5)                       | HIGH   | 破られている
        from a (a [192.0.2.1]) (using TLSv1.1 with cipher ECDHE-RSA-AES256-SHA (256/256 bits)) by b (Postfix) with ESMTPS id 1 | MEDIUM | 廃止
        from a (a [192.0.2.1]) (using TLSv1.2 with cipher AECDH-AES256-SHA (256/256 bits)) by b (Postfix) with ESMTPS id 1     | INFO   | 身元を証明していません
        from a ([192.0.2.1]) by b with ESMTP id 1                                                                   | INFO   | 分かりません
        """)
    @Tag("row:K24")
    void what_is_wrong_is_said(String line, Severity severity, String text) {
        Hop hop = hop(line);
        assertThat(hop.remarks()).anySatisfy(remark -> {
            assertThat(remark.severity()).isEqualTo(severity);
            assertThat(remark.text().in(Locale.JAPANESE)).contains(text);
        });
    }

    private static final String THREE = """
        Return-Path: <x@evil.example>
        Received: from mx.example.com (mx.example.com [198.51.100.2])
         by store.example.com (Postfix) with ESMTPS id 3; Tue, 14 Feb 2006 13:15:20 +0900 (JST)
        Received: from relay.other.example (relay.other.example [192.0.2.7])
         (using TLSv1.2 with cipher ECDHE-RSA-AES256-GCM-SHA384 (256/256 bits))
         by mx.example.com (Postfix) with ESMTPS id 2; Tue, 14 Feb 2006 04:15:00 +0000
        received: from bank.example (bank.example [203.0.113.1])
         by relay.other.example with ESMTP id 1; 14 Feb 06 13:15:30 +0900
        Subject: Received: from nowhere
        X-Received: by other; Tue, 14 Feb 2006 13:00:00 +0900

        Received: from body by body with body; Tue, 14 Feb 2006 12:00:00 +0900
        """;

    @Test
    void hops_are_told_from_the_oldest_with_their_delays() {
        ReceivedTrace trace = trace(THREE);
        assertThat(trace.hops()).extracting(Hop::id).containsExactly("1", "2", "3");
        assertThat(trace.hops()).extracting(Hop::number).containsExactly(1, 2, 3);
        assertThat(trace.hops().get(0).delay()).isEmpty();
        assertThat(trace.hops().get(1).delay()).contains(Duration.ofSeconds(-30));
        assertThat(trace.hops().get(2).delay()).contains(Duration.ofSeconds(20));
        assertThat(remarks(trace.hops().get(1))).contains("時計が合っていません");
    }

    @Test
    void what_lies_below_our_own_servers_can_be_forged() {
        assertThat(trace(THREE).hops()).extracting(Hop::forgeable).containsExactly(true, false, false);
        assertThat(trace(THREE, "store.example.com").hops())
                .extracting(Hop::forgeable)
                .containsExactly(true, true, false);
        assertThat(trace(THREE, "nobody.example").hops())
                .extracting(Hop::forgeable)
                .containsOnly(true);
        assertThat(remarks(trace(THREE).hops().getFirst())).contains("偽造の可能性");
    }

    @Test
    void a_domain_that_only_ends_alike_is_not_ours() {
        String line = "Received: from a by mx.notexample.com with ESMTP id 1; Tue, 14 Feb 2006 04:15:00 +0000\n";
        assertThat(trace(line, "example.com").hops()).extracting(Hop::forgeable).containsExactly(true);
    }

    @ParameterizedTest
    @CsvSource({
        "'Tue, 14 Feb 2006 13:14:51 +0900 (JST)', 2006-02-14T13:14:51+09:00",
        "'14 Feb 06 13:14 GMT', 2006-02-14T13:14:00Z",
        "'Sat, 31 Dec 2016 23:59:60 +0000', 2016-12-31T23:59:59Z",
        "'Tue, 14 Feb 2006 13:14:51.123456 -0330', 2006-02-14T13:14:51-03:30",
        "'14 Feb 99 1:02:03 PST', 1999-02-14T01:02:03-08:00"
    })
    void dates_of_all_times_are_read(String date, String expected) {
        Hop hop = trace("Received: from a (x; y) by b with SMTP id 1; " + date + "\n")
                .hops()
                .getFirst();
        assertThat(hop.date()).contains(OffsetDateTime.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "31 Feb 2006 13:14:51 +0900",
                "14 Foo 2006 13:14:51 +0900",
                "14 Feb 2006 99:99:99 +9999"
            })
    void a_date_that_is_none_is_left_out(String date) {
        assertThat(trace("Received: from a by b with SMTP id 1; " + date + "\n")
                        .hops()
                        .getFirst()
                        .date())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from by (x [192.0.2.1]) by b (Postfix) with ESMTP id 1",
                "from a (a (b (c [192.0.2.1]) ) ) by b (Postfix) with ESMTP id 1",
                "from a (quoted \\) [192.0.2.1]) by b (Postfix) with ESMTP id 1",
                "from a (a [192.0.2.1])\r\n\t \r\n\tby b\r\n (Postfix)\r\n with  ESMTP id 1",
                "from a(a [192.0.2.1])by b(Postfix)with ESMTP id 1"
            })
    void nested_comments_folding_and_odd_names_are_understood(String line) {
        Hop hop = hop(line);
        assertThat(hop.by()).isEqualTo("b");
        assertThat(hop.with()).isEqualTo("ESMTP");
        assertThat(hop.id()).isEqualTo("1");
        assertThat(hop.address()).contains("192.0.2.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "(",
                ")",
                "((((",
                "))))",
                "from",
                "from by with id for via",
                "from (",
                "\\",
                "(\\",
                "from a; ; ;",
                "\0\1\2",
                "from a by b with (using",
                "with (version= cipher=)",
                "(:TLS:)",
                "(TLSv1:X:99999999999)"
            })
    void broken_lines_give_a_hop_and_no_exception(String line) {
        assertThat(trace("Received: " + line + "\n").hops()).hasSize(1);
    }

    @Test
    void random_bytes_give_no_exception() {
        var random = new Random(20261122);
        String alphabet = "fromby with id(using TLS)version=cipher;:,\\\"[]1234567890.\n\t \r\0あ";
        for (int round = 0; round < 2_000; round++) {
            String noise = random.ints(300, 0, alphabet.length())
                    .mapToObj(alphabet::charAt)
                    .map(String::valueOf)
                    .collect(Collectors.joining());
            assertThat(trace("Received: " + noise).hops()).isNotNull();
        }
    }

    @Test
    void a_line_of_a_megabyte_is_cut_and_said_so() {
        for (String part : List.of("a", "(", "from ", "a ", "version=", "(using ", "1:", "TLS: ")) {
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                ReceivedTrace trace = trace("Received: from x " + part.repeat((1 << 20) / part.length()) + "\n");
                assertThat(trace.truncated()).isTrue();
                assertThat(trace.hops().getFirst().line()).hasSizeLessThanOrEqualTo(16_384);
            });
        }
    }

    @Test
    void a_line_folded_ten_thousand_times_is_cut() {
        assertThat(trace("Received: from a" + "\n x".repeat(10_000) + "\n").truncated())
                .isTrue();
    }

    @Test
    void ten_thousand_lines_are_cut_at_a_thousand() {
        String lines = IntStream.range(0, 10_000)
                .mapToObj(i ->
                        "Received: from a ([192.0.2.1]) by b with ESMTP id " + i + "; 14 Feb 2006 13:14:51 +0900\n")
                .collect(Collectors.joining());
        ReceivedTrace trace = trace(lines);
        assertThat(trace.hops()).hasSize(1_000);
        assertThat(trace.truncated()).isTrue();
    }

    /** A header that never ends. */
    private static final class Endless extends Reader {
        @Override
        public int read(char[] buffer, int offset, int length) {
            Arrays.fill(buffer, offset, offset + length, 'x');
            return length;
        }

        @Override
        public void close() {}
    }

    /** A file on a disk that was pulled out. */
    private static final class Broken extends Reader {
        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            throw new IOException("gone");
        }

        @Override
        public void close() {}
    }

    @Test
    void an_endless_header_ends() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            try (var endless = new Endless()) {
                assertThat(ReceivedTrace.of(endless).toOptional().orElseThrow().truncated())
                        .isTrue();
            }
        });
    }

    @Test
    void a_file_that_cannot_be_read_is_a_trouble() {
        try (var broken = new Broken()) {
            assertThat(
                            ReceivedTrace.of(broken) instanceof Outcome.Failed<ReceivedTrace>(var trouble)
                                    ? trouble.code()
                                    : null)
                    .isEqualTo(TroubleCode.FILE_ACCESS);
        }
    }

    @Test
    void a_message_without_received_lines_has_no_hops() {
        assertThat(trace("Subject: x\n\nbody\n").hops()).isEmpty();
        assertThat(trace("").hops()).isEmpty();
    }

    @Test
    void every_class_has_a_name_in_both_languages() {
        for (HopSecurity security : HopSecurity.values()) {
            assertThat(security.label().in(Locale.JAPANESE)).doesNotContain("!");
            assertThat(security.label().in(Locale.ENGLISH)).doesNotContain("!");
        }
    }
}
