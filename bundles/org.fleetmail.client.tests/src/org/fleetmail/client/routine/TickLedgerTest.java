package org.fleetmail.client.routine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.fleetmail.core.trouble.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TickLedgerTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

    private static Routine routine(String id) {
        return Routine.shipped().stream()
                .filter(routine -> routine.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Tag("row:K14")
    @Tag("row:K15")
    @Tag("row:K16")
    @Tag("row:K17")
    @Tag("row:K18")
    void what_to_look_at_has_its_day_and_is_due_until_somebody_looked() {
        assertThat(Routine.shipped())
                .extracting(Routine::id)
                .containsExactly("certificates", "tls", "settings", "people", "review", "provider");
        TickLedger none = new TickLedger(List.of());
        assertThat(Routine.shipped())
                .allSatisfy(routine -> assertThat(none.due(routine)).isBefore(TODAY));
        TickLedger ticked = none.with(new Tick("review", TODAY.minusDays(100), "ana", ""))
                .with(new Tick("review", TODAY.minusDays(80), "ben", "updates done"))
                .with(new Tick("certificates", TODAY, "ana", ""));
        assertThat(ticked.due(routine("review"))).isEqualTo(TODAY.plusDays(10));
        assertThat(ticked.due(routine("certificates"))).isEqualTo(TODAY.plusDays(1));
        assertThat(ticked.due(routine("people"))).isBefore(TODAY);
        assertThat(routine("people").text().ja()).contains("不審な添付ファイル");
    }

    @Test
    @Tag("row:K22")
    void a_provider_is_asked_every_year_what_exactly_is_protected_and_the_answer_is_kept(@TempDir Path folder) {
        Routine provider = routine("provider");
        assertThat(provider.text().en()).contains("vague", "no partner");
        assertThat(provider.text().ja()).contains("あいまいなプロバイダーとは契約しない");
        assertThat(provider.how().en())
                .contains("sending", "receiving", "port", "method", "password", "message", "as far as which server")
                .contains("“POP before SMTP” or “SMTP authentication” alone is no answer");
        assertThat(provider.how().ja()).contains("送信と受信", "接続方式", "パスワードと本文", "どのサーバーまで");
        Path file = folder.resolve("routines.json");
        new TickLedger(List.of())
                .with(new Tick("provider", TODAY, "ana", "587 STARTTLS, 995; 平文はサーバー間のみ"))
                .write(file);
        TickLedger kept = TickLedger.read(file).toOptional().orElseThrow();
        assertThat(kept.due(provider)).isEqualTo(TODAY.plusYears(1));
        assertThat(kept.last(provider).orElseThrow().note()).contains("平文はサーバー間のみ");
    }

    @Test
    void ticks_come_back_from_their_file(@TempDir Path folder) {
        Path file = folder.resolve("data/routines.json");
        TickLedger ledger = new TickLedger(List.of(new Tick("review", TODAY, "佐藤 \"花子\"", "よし")));
        assertThat(ledger.write(file)).isInstanceOf(Outcome.Done.class);
        assertThat(TickLedger.read(file).toOptional()).contains(ledger);
    }

    @Test
    void ticks_are_written_beside_the_file_before_they_replace_it(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("routines.json");
        TickLedger ledger = new TickLedger(List.of(new Tick("review", TODAY, "ana", "")));
        assertThat(ledger.write(file)).isInstanceOf(Outcome.Done.class);
        Files.createDirectory(folder.resolve("routines.json.part"));
        assertThat(ledger.with(new Tick("tls", TODAY, "ben", "")).write(file)).isInstanceOf(Outcome.Failed.class);
        assertThat(TickLedger.read(file).toOptional()).contains(ledger);
    }

    @Test
    void a_damaged_file_is_a_trouble(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("routines.json"), "{\"ticks\": [{\"date\": \"yesterday\"}]}");
        assertThat(TickLedger.read(file)).isInstanceOf(Outcome.Failed.class);
        Files.writeString(file, "{");
        assertThat(TickLedger.read(file)).isInstanceOf(Outcome.Failed.class);
    }
}
