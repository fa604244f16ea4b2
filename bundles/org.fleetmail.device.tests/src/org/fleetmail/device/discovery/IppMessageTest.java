package org.fleetmail.device.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IppMessageTest {
    /** Version 1.1, successful-ok, request 1; operation attributes; printer attributes with text, name and a collection. */
    private static final byte[] ANSWER = HexFormat.of()
            .parseHex("01010000" + "00000001" + "01" + attribute("47", "attributes-charset", "utf-8") + "04"
                    + attribute("41", "printer-make-and-model", "Brother MFC-L2710DW series")
                    + "34" + length("media-col") + hex("media-col") + "0000" + "37" + "0000" + "0000"
                    + "35" + length("printer-firmware-string-version") + hex("printer-firmware-string-version")
                    + "000a" + length("en") + hex("en") + length("1.21") + hex("1.21")
                    + attribute("41", "printer-device-id", "MFG:Brother;MDL:MFC-L2710DW;SN:E1;") + "03");

    private static String attribute(String tag, String name, String value) {
        return tag + length(name) + hex(name) + length(value) + hex(value);
    }

    private static String length(String text) {
        return String.format("%04x", text.length());
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void texts_are_read_with_and_without_language_and_the_rest_is_passed_over() {
        assertThat(IppMessage.attributes(ANSWER).orElseThrow())
                .containsEntry("printer-make-and-model", "Brother MFC-L2710DW series")
                .containsEntry("printer-firmware-string-version", "1.21")
                .containsEntry("printer-device-id", "MFG:Brother;MDL:MFC-L2710DW;SN:E1;");
    }

    @Test
    void an_error_is_no_answer() {
        byte[] refused = ANSWER.clone();
        refused[2] = 0x04;
        assertThat(IppMessage.attributes(refused)).isEmpty();
    }

    @Test
    void an_answer_that_ends_anywhere_or_is_changed_anywhere_does_no_harm() {
        for (int length = 0; length < ANSWER.length; length++) {
            IppMessage.attributes(Arrays.copyOf(ANSWER, length));
        }
        Random random = new Random(4);
        for (int round = 0; round < 20_000; round++) {
            byte[] changed = ANSWER.clone();
            for (int change = 0; change < 4; change++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            }
            assertThat(IppMessage.attributes(changed).map(texts -> texts.size()).orElse(0))
                    .isLessThanOrEqualTo(IppMessage.MAX_BYTES);
        }
    }

    @Test
    void the_question_names_what_it_asks_for() {
        String question = new String(IppMessage.question("ipp://127.0.0.1:631/ipp/print"), StandardCharsets.US_ASCII);
        assertThat(question).contains("ipp://127.0.0.1:631/ipp/print", "printer-device-id", "attributes-charset");
    }
}
