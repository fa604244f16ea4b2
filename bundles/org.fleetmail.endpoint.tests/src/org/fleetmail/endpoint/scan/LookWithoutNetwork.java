package org.fleetmail.endpoint.scan;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import org.fleetmail.core.net.NoNetwork;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.EndpointTarget;

/** A process that checks an endpoint and asks a web server, and says what came of it. Argument: the host and the port. */
public final class LookWithoutNetwork {
    private LookWithoutNetwork() {}

    public static void main(String[] arguments) throws InterruptedException {
        try (PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true)) {
            check(arguments[0], out);
            ask(arguments[0], out);
        }
    }

    private static void check(String place, PrintStream out) {
        EndpointTarget target =
                EndpointTarget.parse("smtp+starttls://" + place).toOptional().orElseThrow();
        new LiveVerifier()
                .verify(target, Depth.GRADE, Duration.ofSeconds(8), new Cancellation(), step -> {})
                .steps()
                .forEach(step -> out.println(step.detail().in(Locale.ENGLISH)));
    }

    private static void ask(String place, PrintStream out) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create("http://" + place + "/")).build();
            client.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            out.println("web: no network " + NoNetwork.caused(e));
        }
    }
}
