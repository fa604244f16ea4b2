package org.fleetmail.device.recording;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;

/**
 * Reads HAR 1.2, the format in which the network panels of browsers save what they saw. A recording is hostile until proven
 * otherwise: it is read in one pass, bounded in size, depth, number and length, and nothing in it is executed or fetched.
 */
public final class HarReader {
    /** Greatest size of a file, in bytes. */
    public static final int MAX_BYTES = 64 << 20;

    static final int MAX_ENTRIES = 5_000;
    private static final int MAX_DEPTH = 32;
    private static final int MAX_TEXT = 8 << 20;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_TEXT)
                    .maxNameLength(1_000)
                    .maxDocumentLength(MAX_BYTES)
                    .build())
            .build());

    private final Optional<String> host;

    /** A reader that finds out by itself which host is the device. */
    public HarReader() {
        this.host = Optional.empty();
    }

    /** A reader for the recording of the device at a host. */
    public HarReader(String host) {
        this.host = Optional.of(host);
    }

    /**
     * Reads a file.
     *
     * @return {@code FILE-ACCESS}, or {@code RECORDING-INVALID} with the line and column where there is one
     */
    public Outcome<Recording> read(Path file) {
        String name = String.valueOf(file.getFileName());
        try (InputStream bytes = Files.newInputStream(file)) {
            return Files.size(file) > MAX_BYTES
                    ? invalid(name, Sentence.of(HarReader.class, "too-large", MAX_BYTES >> 20))
                    : read(name, bytes);
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, file.toString(), e));
        }
    }

    private static void drain(InputStream rest) throws IOException {
        byte[] buffer = new byte[8192];
        int left = MAX_BYTES;
        for (int read = rest.read(buffer); read > 0 && left > 0; read = rest.read(buffer)) {
            left -= read;
        }
    }

    Outcome<Recording> read(String name, InputStream bytes) throws IOException {
        MessageDigest hash = sha256();
        HarContents contents = new HarContents();
        try (InputStream counted = new DigestInputStream(new BufferedInputStream(bytes), hash);
                JsonParser parser = JSON.createParser(counted)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return invalid(name, Sentence.of(HarReader.class, "no-har"));
            }
            document(parser, contents);
            drain(counted);
        } catch (JacksonException e) {
            var place = e.getLocation();
            String where = place == null ? name : name + ":" + place.getLineNr() + ":" + place.getColumnNr();
            return invalid(where, Sentence.of(HarReader.class, "syntax", e.getOriginalMessage()));
        }
        return recording(name, contents, HexFormat.of().formatHex(hash.digest()));
    }

    private Outcome<Recording> recording(String name, HarContents contents, String sha256) {
        try {
            return contents.recording(sha256, host)
                    .map(Outcome::done)
                    .orElseGet(
                            () -> invalid(name, Sentence.of(HarReader.class, contents.sawLog() ? "empty" : "no-har")));
        } catch (Masking.TooManySecrets e) {
            return invalid(name, Sentence.of(HarReader.class, "too-many-secrets"));
        }
    }

    private static void document(JsonParser parser, HarContents contents) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean log = parser.currentName().equals("log");
            if (parser.nextToken() == JsonToken.START_OBJECT && log) {
                log(parser, contents);
            } else {
                skip(parser);
            }
        }
    }

    private static void log(JsonParser parser, HarContents contents) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("entries") && value == JsonToken.START_ARRAY) {
                entries(parser, contents);
            } else if (name.equals("browser") && value == JsonToken.START_OBJECT) {
                contents.browser(JSON.readTree(parser));
            } else {
                skip(parser);
            }
        }
    }

    private static void entries(JsonParser parser, HarContents contents) throws IOException {
        contents.begin();
        int count = 0;
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            if (++count > MAX_ENTRIES) {
                skip(parser);
            } else {
                JsonNode entry = JSON.readTree(parser);
                contents.add(entry);
            }
        }
    }

    /** Goes to the end of the value at hand. */
    private static void skip(JsonParser parser) throws IOException {
        int depth = 0;
        JsonToken token = parser.currentToken();
        while (token != null) {
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            token = depth > 0 ? parser.nextToken() : null;
        }
    }

    private static <T> Outcome<T> invalid(String where, Sentence why) {
        return Outcome.failed(Trouble.of(TroubleCode.RECORDING_INVALID, where, why));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
