package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trust.TrustDecision;
import org.fleetmail.core.trust.TrustDecision.Answer;
import org.fleetmail.simulator.web.Family;
import org.fleetmail.simulator.web.SimulatedWebPrinter;
import org.fleetmail.simulator.web.WebPrinterPlan;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** A person is asked whether to trust a device, with the reasons, and the driver gets the answer. */
class TrustTest {
    private final Console console = new Console();
    private final Robot robot = console.robot();
    private SimulatedWebPrinter printer;

    @BeforeEach
    void open() throws Exception {
        printer = SimulatedWebPrinter.start(
                new WebPrinterPlan("sim-1", Family.EXAMPLE, "S1", "admin", Secret.of("x"), Map.of(), List.of()),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                Clock.systemUTC());
    }

    @AfterEach
    void close() {
        printer.stop();
        console.closeAll();
    }

    private static TrustDecision service() {
        BundleContext context = FrameworkUtil.getBundle(TrustTest.class).getBundleContext();
        ServiceReference<TrustDecision> reference = context.getServiceReference(TrustDecision.class);
        return Optional.ofNullable(reference).map(context::getService).orElseThrow();
    }

    private CompletableFuture<Answer> asking() {
        List<X509Certificate> chain = List.of(printer.certificate().orElseThrow());
        List<Sentence> reasons = List.of(Sentence.verbatim("the device signed it itself"));
        TrustDecision decision = service();
        return CompletableFuture.supplyAsync(() -> decision.ask("https://127.0.0.1:8443", chain, reasons));
    }

    @Test
    void the_question_names_reasons_and_fingerprint_and_the_answer_comes_back() throws Exception {
        CompletableFuture<Answer> answer = asking();
        assertThat(robot.textOf("trust.reasons")).contains("the device signed it itself");
        assertThat(robot.textOf("trust.fingerprint")).matches("(?s)([0-9A-F]{2}:\\s?){31}[0-9A-F]{2}");
        assertThat(robot.textOf("trust.facts")).contains("SIMULATED sim-1");
        robot.click("trust.always");
        assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo(Answer.ALWAYS);
    }

    @Test
    void no_is_the_answer_of_who_closes_the_question() throws Exception {
        CompletableFuture<Answer> answer = asking();
        robot.click("trust.no");
        assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo(Answer.NO);
    }
}
