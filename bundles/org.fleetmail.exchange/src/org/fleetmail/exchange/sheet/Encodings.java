package org.fleetmail.exchange.sheet;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Encodings of texts that offices exchange, and which of them a text has. */
public final class Encodings {
    /** Shift_JIS as Windows has it (CP932), which is what Japanese spreadsheets write. */
    public static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    private static final Charset EUC_JP = Charset.forName("EUC-JP");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int SAMPLE = 1 << 16;

    private Encodings() {}

    /** Those a person can choose from. */
    public static List<Charset> all() {
        return List.of(
                StandardCharsets.UTF_8,
                SHIFT_JIS,
                EUC_JP,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                WESTERN);
    }

    /**
     * The encoding of a text: what its byte order mark says, else UTF-8 where all of it is that, else what its bytes look
     * most like.
     */
    public static Charset of(byte[] text) {
        return marked(text).orElseGet(() -> fits(text, StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : likely(text));
    }

    private static Optional<Charset> marked(byte[] text) {
        return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                .filter(encoding -> startsWith(text, "\uFEFF".getBytes(encoding)))
                .findFirst();
    }

    private static boolean startsWith(byte[] text, byte[] mark) {
        return text.length >= mark.length && Arrays.equals(text, 0, mark.length, mark, 0, mark.length);
    }

    private static Charset likely(byte[] text) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(Arrays.copyOf(text, Math.min(text.length, SAMPLE)));
        return Stream.of(detector.detectAll())
                .map(CharsetMatch::getName)
                .flatMap(name -> known(name).stream())
                .filter(encoding -> fits(text, encoding))
                .findFirst()
                .orElseGet(() -> fits(text, SHIFT_JIS) ? SHIFT_JIS : WESTERN);
    }

    private static Optional<Charset> known(String name) {
        return switch (name) {
            case "Shift_JIS" -> Optional.of(SHIFT_JIS);
            case "EUC-JP" -> Optional.of(EUC_JP);
            default -> Optional.empty();
        };
    }

    private static boolean fits(byte[] text, Charset encoding) {
        CharsetDecoder decoder = encoding.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(text);
        CharBuffer some = CharBuffer.allocate(SAMPLE);
        CoderResult result;
        do {
            result = decoder.decode(bytes, some.clear(), true);
        } while (result.isOverflow());
        return result.isUnderflow();
    }
}
