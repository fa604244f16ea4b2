package org.fleetmail.testkit.thunderbird;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The remote protocol of Mozilla's programs: JSON messages, each behind its length in octets and a colon. A request is
 * {@code [0, number, command, parameters]}, its answer {@code [1, number, error, result]}.
 */
final class Marionette implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private int number;

    Marionette(int port) {
        socket = new Socket();
        try {
            socket.connect(new InetSocketAddress("127.0.0.1", port), (int) LONGEST.toMillis());
            socket.setSoTimeout((int) LONGEST.toMillis());
            in = socket.getInputStream();
            out = socket.getOutputStream();
            read();
            ask("WebDriver:NewSession", MAPPER.createObjectNode());
            ask("Marionette:SetContext", MAPPER.createObjectNode().put("value", "chrome"));
            ask("WebDriver:SetTimeouts", MAPPER.createObjectNode().put("script", LONGEST.toMillis()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a script with the rights of the program itself; its last argument is the function that takes the result. */
    JsonNode run(String script, Object... arguments) {
        ObjectNode parameters = MAPPER.createObjectNode();
        parameters.put("script", script).put("newSandbox", true);
        ArrayNode values = parameters.putArray("args");
        for (Object argument : arguments) {
            values.add(MAPPER.<JsonNode>valueToTree(argument));
        }
        try {
            return ask("WebDriver:ExecuteAsyncScript", parameters).path("value");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode ask(String command, ObjectNode parameters) throws IOException {
        ArrayNode request = MAPPER.createArrayNode().add(0).add(++number).add(command);
        request.add(parameters);
        byte[] text = MAPPER.writeValueAsBytes(request);
        out.write((text.length + ":").getBytes(StandardCharsets.US_ASCII));
        out.write(text);
        out.flush();
        JsonNode answer = read();
        if (!answer.path(2).isNull()) {
            throw new IllegalStateException(command + ": " + answer.path(2));
        }
        return answer.path(3);
    }

    private JsonNode read() throws IOException {
        var length = new ByteArrayOutputStream();
        for (int octet = in.read(); octet != ':'; octet = in.read()) {
            if (octet < 0) {
                throw new IOException("Thunderbird closed the connection");
            }
            length.write(octet);
        }
        return MAPPER.readTree(in.readNBytes(Integer.parseInt(length.toString(StandardCharsets.US_ASCII))));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
