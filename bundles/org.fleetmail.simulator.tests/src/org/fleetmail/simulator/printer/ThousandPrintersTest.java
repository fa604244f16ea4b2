package org.fleetmail.simulator.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fleetmail.device.setting.MailSetting;
import org.junit.jupiter.api.Test;
import org.snmp4j.PDU;

class ThousandPrintersTest {
    private static final int MANY = 1_000;

    private static PrinterPlan plan(int number) {
        return new PrinterPlan(
                "sim-" + number,
                PrinterRoom.EXAMPLE,
                "Example 5450",
                "SIM-" + number,
                "1F",
                Map.of(MailSetting.SMTP_HOST, "mail.example.com", MailSetting.SMTP_PORT, "25"),
                Set.of(),
                List.of());
    }

    @Test
    void aThousandPrintersStartAndAnswerInOneProcessWithThreeThreads() throws IOException {
        long before = heap();
        int threads = Thread.activeCount();
        long begin = System.nanoTime();
        SimulatedPrinters printers = new SimulatedPrinters();
        Manager manager = new Manager(PrinterRoom.ACCESS);
        try {
            for (int number = 0; number < MANY; number++) {
                printers.add(
                        plan(number), PrinterRoom.ACCESS, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            }
            for (SimulatedPrinter printer : printers.all()) {
                PDU answer = manager.get(printer, PrinterRoom.reader(), "1.3.6.1.2.1.1.5.0");
                assertThat(answer).isNotNull();
                assertThat(answer.get(0).toValueString())
                        .isEqualTo(printer.plan().id());
            }
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            long used = heap() - before;
            System.getLogger("measured")
                    .log(System.Logger.Level.INFO, "1,000 printers: {0} in {1} KiB", took, used >> 10);
            assertThat(took).isLessThan(Duration.ofSeconds(20));
            assertThat(used).isLessThan(48L << 20);
            assertThat(Thread.activeCount() - threads).isLessThanOrEqualTo(6);
        } finally {
            manager.stop();
            printers.stop();
        }
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
