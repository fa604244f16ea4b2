package org.fleetmail.simulator.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.fleetmail.device.setting.MailSetting;

/**
 * A printer's web interface that is not there: it runs in this process on loopback alone, says on every page that it is
 * SIMULATED, and keeps the session contract of its family. Thread-safe.
 */
public final class SimulatedWebPrinter {
    private final PrinterMemory memory;
    private final WebContract contract;
    private final HttpServer server;
    private final Optional<OldTlsDoor> door;
    private final Optional<X509Certificate> certificate;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch stopped = new CountDownLatch(1);

    private SimulatedWebPrinter(WebPrinterPlan plan, InetSocketAddress address, Clock clock) throws IOException {
        memory = new PrinterMemory(plan, clock);
        contract = plan.family().contract(memory);
        DeviceCertificate own = DeviceCertificate.of(plan.id());
        certificate = plan.family().encrypted() ? Optional.of(own.certificate()) : Optional.empty();
        InetSocketAddress behind = new InetSocketAddress(address.getAddress(), 0);
        server = server(plan.family(), plan.family().old() ? behind : address, own);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
        door = plan.family().old()
                ? Optional.of(new OldTlsDoor(address, server.getAddress(), own, threads))
                : Optional.empty();
    }

    private static HttpServer server(Family family, InetSocketAddress address, DeviceCertificate own)
            throws IOException {
        if (!family.encrypted() || family.old()) {
            return HttpServer.create(address, 0);
        }
        HttpsServer https = HttpsServer.create(address, 0);
        https.setHttpsConfigurator(own.configurator());
        return https;
    }

    /**
     * Starts a printer.
     *
     * @param address on loopback; port 0 for any
     * @param clock by which its login is locked and it restarts
     */
    public static SimulatedWebPrinter start(WebPrinterPlan plan, InetSocketAddress address, Clock clock)
            throws IOException {
        if (!address.getAddress().isLoopbackAddress()) {
            throw new IllegalArgumentException("A simulated printer listens on loopback only");
        }
        return new SimulatedWebPrinter(plan, address, clock);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!memory.silent() && !waited()) {
                exchange.getResponseHeaders()
                        .set("Server", "SIMULATED " + memory.plan().family());
                contract.answer(new Call(exchange));
            }
        }
    }

    /** Takes its time; true where it was stopped meanwhile. */
    private boolean waited() {
        try {
            return stopped.await(memory.delay().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    public WebPrinterPlan plan() {
        return memory.plan();
    }

    public InetSocketAddress address() {
        return door.map(OldTlsDoor::address).orElseGet(server::getAddress);
    }

    /** Where a browser finds it, for example {@code https://127.0.0.1:8443}. */
    public String origin() {
        return (plan().family().encrypted() ? "https://" : "http://")
                + address().getAddress().getHostAddress() + ":" + address().getPort();
    }

    /** What it shows who connects; empty for one in clear. */
    public Optional<X509Certificate> certificate() {
        return certificate;
    }

    /** What it has, secrets too: a test looks behind the mask. */
    public Map<MailSetting, String> settings() {
        return memory.settings();
    }

    /** Whether an administrator is logged in. */
    public boolean occupied() {
        return !memory.session().isEmpty();
    }

    /** Another administrator logs in, for example at the panel. */
    public void occupy() {
        memory.occupy();
    }

    /** How often somebody tried to log in. */
    public int attempts() {
        return memory.attempts();
    }

    public boolean asleep() {
        return memory.asleep();
    }

    /** Frees the port; stopping twice does nothing more. */
    public void stop() {
        stopped.countDown();
        door.ifPresent(OldTlsDoor::stop);
        server.stop(0);
        threads.shutdownNow();
    }
}
