package org.fleetmail.cli.internal.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person sees on a terminal, and what goes into a file. */
class TerminalTest {
    private final StringWriter written = new StringWriter();
    private final Output out = new Output(new PrintWriter(written));

    private Terminal terminal(boolean isTerminal, boolean colour) {
        return new Terminal(out, out, isTerminal, isTerminal, colour, new StreamPrompt(System.in));
    }

    @Test
    void colour_is_for_terminals_that_welcome_it() {
        assertThat(terminal(true, true).paint().bad("insecure")).isEqualTo("\u001b[31minsecure\u001b[0m");
        assertThat(terminal(false, true).paint().bad("insecure")).isEqualTo("insecure");
        assertThat(terminal(true, false).paint().bad("insecure")).isEqualTo("insecure");
    }

    @Test
    void no_color_and_dumb_terminals_are_honoured() {
        assertThat(TerminalCheck.ofThisProcess(Map.of()).wantsColour()).isTrue();
        assertThat(TerminalCheck.ofThisProcess(Map.of("NO_COLOR", "1")).wantsColour())
                .isFalse();
        assertThat(TerminalCheck.ofThisProcess(Map.of("NO_COLOR", "")).wantsColour())
                .isTrue();
        assertThat(TerminalCheck.ofThisProcess(Map.of("TERM", "dumb")).wantsColour())
                .isFalse();
    }

    @Test
    void a_terminal_gets_a_bar_that_is_taken_away_at_the_end() {
        Progress bar = terminal(true, true).progress();
        bar.at(12, 24, "printer");
        assertThat(written.toString()).isEqualTo("\r[###############---------------] 12/24  printer\u001b[K");
        bar.finish();
        assertThat(written.toString()).endsWith("\r\u001b[K");
    }

    @Test
    void a_file_gets_a_line_now_and_then_and_none_when_it_is_quick() {
        terminal(false, true).progress().at(24, 24, "printer");
        assertThat(written.toString()).isEmpty();
        new ProgressLines(out, 0).at(1, 24, "printer");
        assertThat(written.toString()).isEqualTo("1/24  printer" + System.lineSeparator());
    }

    @Test
    void a_device_cannot_move_the_cursor_or_turn_the_direction() {
        assertThat(Plain.line("a\u001b[2Jb\r\nc\u202ed\u2066")).isEqualTo("a [2Jb  cd");
        assertThat(Plain.cut("\u202eab", 10)).isEqualTo("ab");
    }

    @Test
    void wide_characters_take_two_columns() {
        assertThat(Plain.width("受付 A")).isEqualTo(6);
        assertThat(Plain.cut("受付受付", 5)).isEqualTo("受付…");
        assertThat(Plain.width("e\u0301")).isEqualTo(1);
    }

    @Test
    void columns_of_a_table_are_aligned() {
        Table.of(new Paint(false), "名前", "Port").row("受付", "25").row("a", "587").print(out, " ");
        assertThat(written.toString().lines()).containsExactly(" 名前  Port", " 受付  25", " a     587");
    }
}
