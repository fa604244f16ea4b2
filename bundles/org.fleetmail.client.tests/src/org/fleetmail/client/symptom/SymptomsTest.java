package org.fleetmail.client.symptom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.fleetmail.client.matrix.MailClients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymptomsTest {
    private static final Symptoms ALL = Symptoms.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "op25b | アカウント 'sato', サーバー : 'smtp.example.com', プロトコル : SMTP, ポート : 25, ソケット エラー : 10051, エラー番号 :"
                        + " 0x800CCC0E",
                "op25b | Account: 'x', Protocol: SMTP, Port: 25, Secure(SSL): No, Socket Error: 10054, Error Number:"
                        + " 0x800CCC0F",
                "no-connection | Protocol: SMTP, Port: 587, Socket Error: 10051, Error Number: 0x800CCC0E",
                "outlook-encryption | このサーバーは、指定した種類の接続暗号化をサポートしていません。",
                "starttls-first | 530 5.7.0 Must issue a STARTTLS command first",
                "method-mismatch | SSL routines:ssl3_get_record:wrong version number",
                "old-tls | tlsv1 alert protocol version",
                "certificate | SEC_ERROR_UNKNOWN_ISSUER",
                "certificate | 証明書は信頼されていません",
                "login-rejected | 535 5.7.8 Error: authentication failed",
                "login-rejected | 0x800CCC92",
                "needs-login | 554 5.7.1 <x@example.org>: Relay access denied",
                "name | Socket Error: 11001, Error Number: 0x800CCC0D",
                "refused | java.net.ConnectException: Connection refused",
                "silence | 送信サーバーがタイムアウトになりました",
                "cut | The connection was reset"
            })
    void what_programs_say_is_understood(String id, String message) {
        assertThat(ALL.in(message).map(Symptom::id)).contains(id);
    }

    @Test
    void what_is_not_known_is_not_guessed_and_long_texts_end() {
        assertThat(ALL.in("Everything is fine.")).isEqualTo(Optional.empty());
        assertThat(ALL.in("a(".repeat(1_000_000))).isEmpty();
    }

    @Test
    void every_symptom_has_a_source_and_texts_in_both_languages() {
        assertThat(ALL.all()).allSatisfy(symptom -> {
            assertThat(MailClients.shipped().source(symptom.from())).isPresent();
            assertThat(symptom.text().ja()).containsPattern("[ぁ-んァ-ン]");
        });
    }
}
