package org.fleetmail.device.discovery;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The two messages of IPP that identification needs (RFC 8010): a question for attributes, and its answer. */
final class IppMessage {
    /** Largest answer that is read, in bytes. */
    static final int MAX_BYTES = 64 * 1024;

    static final String DEVICE_ID = "printer-device-id";
    static final String MAKE_AND_MODEL = "printer-make-and-model";
    static final String FIRMWARE = "printer-firmware-string-version";
    static final String SERIAL = "printer-serial-number";
    static final String NAME = "printer-name";

    private static final int VERSION_1_1 = 0x0101;
    private static final int GET_PRINTER_ATTRIBUTES = 0x000B;
    private static final int OPERATION_ATTRIBUTES = 0x01;
    private static final int END = 0x03;
    private static final int FIRST_VALUE_TAG = 0x10;
    private static final int TEXT = 0x41;
    private static final int TEXT_WITH_LANGUAGE = 0x35;
    private static final int NAME_WITH_LANGUAGE = 0x36;
    private static final int NAME_TAG = 0x42;
    private static final int KEYWORD = 0x44;
    private static final int URI = 0x45;
    private static final int CHARSET = 0x47;
    private static final int LANGUAGE = 0x48;
    private static final int FIRST_ERROR = 0x0400;
    private static final int HEADER = 8;
    private static final int MAX_ATTRIBUTES = 1_000;

    private IppMessage() {}

    /** The question what a printer is. */
    static byte[] question(String printerUri) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeShort(VERSION_1_1);
            out.writeShort(GET_PRINTER_ATTRIBUTES);
            out.writeInt(1);
            out.writeByte(OPERATION_ATTRIBUTES);
            attribute(out, CHARSET, "attributes-charset", "utf-8");
            attribute(out, LANGUAGE, "attributes-natural-language", "en");
            attribute(out, URI, "printer-uri", printerUri);
            String name = "requested-attributes";
            for (String wanted : List.of(DEVICE_ID, MAKE_AND_MODEL, FIRMWARE, SERIAL, NAME)) {
                attribute(out, KEYWORD, name, wanted);
                name = "";
            }
            out.writeByte(END);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void attribute(DataOutputStream out, int tag, String name, String value) throws IOException {
        out.writeByte(tag);
        text(out, name);
        text(out, value);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeShort(bytes.length);
        out.write(bytes);
    }

    /** The texts among the attributes of an answer, the first value of each; empty where it is none, or an error. */
    static Optional<Map<String, String>> attributes(byte[] answer) {
        ByteBuffer in = ByteBuffer.wrap(answer);
        try {
            int status = in.remaining() < HEADER ? FIRST_ERROR : in.getInt() & 0xFFFF;
            if (status >= FIRST_ERROR) {
                return Optional.empty();
            }
            in.getInt();
            return Optional.of(attributes(in));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> attributes(ByteBuffer in) {
        Map<String, String> texts = new HashMap<>();
        for (int count = 0; count < MAX_ATTRIBUTES && in.hasRemaining(); count++) {
            int tag = Byte.toUnsignedInt(in.get());
            if (tag == END) {
                break;
            }
            if (tag >= FIRST_VALUE_TAG) {
                String name = new String(bytes(in), StandardCharsets.US_ASCII);
                byte[] value = bytes(in);
                text(tag, value).filter(text -> !name.isEmpty()).ifPresent(text -> texts.putIfAbsent(name, text));
            }
        }
        return texts;
    }

    private static byte[] bytes(ByteBuffer in) {
        byte[] bytes = new byte[Short.toUnsignedInt(in.getShort())];
        in.get(bytes);
        return bytes;
    }

    private static Optional<String> text(int tag, byte[] value) {
        return switch (tag) {
            case TEXT, NAME_TAG, KEYWORD, URI -> Optional.of(new String(value, StandardCharsets.UTF_8));
            case TEXT_WITH_LANGUAGE, NAME_WITH_LANGUAGE -> {
                ByteBuffer parts = ByteBuffer.wrap(value);
                bytes(parts);
                yield Optional.of(new String(bytes(parts), StandardCharsets.UTF_8));
            }
            default -> Optional.empty();
        };
    }
}
