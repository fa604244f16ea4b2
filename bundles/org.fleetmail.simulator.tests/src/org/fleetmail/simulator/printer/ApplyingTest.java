package org.fleetmail.simulator.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fleetmail.simulator.printer.Manager.binding;
import static org.fleetmail.simulator.printer.PrinterRoom.oid;
import static org.fleetmail.simulator.printer.PrinterRoom.reader;
import static org.fleetmail.simulator.printer.PrinterRoom.writer;

import java.time.Duration;
import org.fleetmail.device.profile.Completion;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.simulator.fault.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.snmp4j.PDU;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.VariableBinding;

/** Printers that use a change only after they were told to. */
class ApplyingTest {
    private static final DeviceProfile RESTARTING =
            ProfileCatalog.shipped().find("example-restarting-simulated").orElseThrow();
    private static final Completion APPLY = RESTARTING.completion().orElseThrow();
    private static final Fault SLOW = new Fault.Slow(Duration.ofMillis(40));
    private static final int PATIENCE_MILLIS = 200;
    private static final int MOST_QUESTIONS = 500;

    private final PrinterRoom room = new PrinterRoom();
    private final SimulatedPrinter printer = room.start(PrinterRoom.plan(RESTARTING, SLOW));

    @AfterEach
    void close() {
        room.close();
    }

    private int set(String oid, int value) {
        VariableBinding binding = binding(oid, new Integer32(value));
        return room.manager().set(printer, writer(), binding).getErrorStatus();
    }

    private int state() {
        PDU answer = room.manager()
                .get(printer, reader(), APPLY.state().orElseThrow().oid());
        return answer == null ? -1 : answer.get(0).getVariable().toInt();
    }

    private int firstStateAfterTheSilence() {
        room.manager().patience(PATIENCE_MILLIS);
        assertThat(state()).as("it is silent while it restarts").isEqualTo(-1);
        return untilOther(-1);
    }

    private int untilOther(int state) {
        for (int i = 0; i < MOST_QUESTIONS; i++) {
            int now = state();
            if (now != state && now != -1) {
                return now;
            }
        }
        throw new AssertionError("It stays at " + state);
    }

    @Test
    void a_change_is_read_back_at_once_and_used_only_when_the_printer_is_told_to() {
        assertThat(set(oid(RESTARTING, MailSetting.SMTP_PORT), 587)).isZero();
        assertThat(printer.holds(MailSetting.SMTP_PORT)).contains("587");
        assertThat(printer.uses(MailSetting.SMTP_PORT)).contains("25");
        assertThat(set(APPLY.start().oid(), APPLY.startValue())).isZero();
        assertThat(printer.uses(MailSetting.SMTP_PORT)).contains("587");
    }

    @Test
    void it_restarts_then_says_that_it_is_not_done_and_then_that_it_is() {
        assertThat(APPLY.running()).doesNotContain(state());
        set(APPLY.start().oid(), APPLY.startValue());
        int first = firstStateAfterTheSilence();
        int last = APPLY.running().contains(first) ? untilOther(first) : first;
        assertThat(APPLY.running()).doesNotContain(last);
        assertThat(APPLY.failed()).doesNotContain(last);
    }

    @Test
    void any_other_number_is_refused_and_begins_nothing() {
        assertThat(set(APPLY.start().oid(), APPLY.startValue() + 1)).isEqualTo(PDU.wrongValue);
        room.manager().patience(PATIENCE_MILLIS);
        assertThat(APPLY.running()).doesNotContain(state());
    }

    @Test
    void a_printer_without_such_an_object_uses_what_it_holds() {
        SimulatedPrinter plain = room.example();
        room.manager().set(plain, writer(), binding(oid(MailSetting.SMTP_PORT), new Integer32(587)));
        assertThat(plain.uses(MailSetting.SMTP_PORT)).contains("587").isEqualTo(plain.holds(MailSetting.SMTP_PORT));
    }
}
