package org.fleetmail.simulator.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fleetmail.simulator.printer.Manager.binding;
import static org.fleetmail.simulator.printer.PrinterRoom.oid;
import static org.fleetmail.simulator.printer.PrinterRoom.reader;
import static org.fleetmail.simulator.printer.PrinterRoom.writer;

import org.fleetmail.device.profile.Completion;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.device.setting.MailSetting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.snmp4j.PDU;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/** Printers that use a change only after they were told to. */
class ApplyingTest {
    private static final DeviceProfile RESTARTING =
            ProfileCatalog.shipped().find("example-restarting-simulated").orElseThrow();
    private static final Completion APPLY = RESTARTING.completion().orElseThrow();
    private static final String UP_TIME = "1.3.6.1.2.1.1.3.0";
    private static final int PATIENCE_MILLIS = 200;
    private static final int MOST_QUESTIONS = 500;

    private final PrinterRoom room = new PrinterRoom();
    private final SimulatedPrinter printer = room.start(PrinterRoom.plan(RESTARTING));

    @AfterEach
    void close() {
        room.close();
    }

    private int set(String oid, int value) {
        VariableBinding binding = binding(oid, new Integer32(value));
        return room.manager().set(printer, writer(), binding).getErrorStatus();
    }

    /** What an object says as soon as the printer answers. */
    private Variable answered(String oid) {
        room.manager().patience(PATIENCE_MILLIS);
        for (int i = 0; i < MOST_QUESTIONS; i++) {
            PDU answer = room.manager().get(printer, reader(), oid);
            if (answer != null) {
                return answer.get(0).getVariable();
            }
        }
        throw new AssertionError("It is silent");
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
    void it_restarts_and_comes_back() {
        long before = answered(UP_TIME).toLong();
        assertThat(set(APPLY.start().oid(), APPLY.startValue())).isZero();
        assertThat(answered(UP_TIME).toLong()).isLessThan(before);
    }

    @Test
    void it_says_that_it_is_not_done_until_it_is() {
        long[] nanos = {0};
        ObjectTable table = new ObjectTable();
        Applying applying = new Applying(APPLY, () -> {}, () -> nanos[0]);
        applying.into(table);
        ManagedObject state =
                table.find(new OID(APPLY.state().orElseThrow().oid())).orElseThrow();
        assertThat(APPLY.running()).doesNotContain(state.read().toInt());
        applying.write(new Integer32(APPLY.startValue()));
        assertThat(applying.takeRestart()).isTrue();
        assertThat(applying.takeRestart()).isFalse();
        assertThat(APPLY.running()).contains(state.read().toInt());
        nanos[0] = Applying.STEP.toNanos() * 2;
        assertThat(APPLY.running()).doesNotContain(state.read().toInt());
        assertThat(APPLY.failed()).doesNotContain(state.read().toInt());
    }

    @Test
    void any_other_number_is_refused_and_begins_nothing() {
        long before = answered(UP_TIME).toLong();
        assertThat(set(APPLY.start().oid(), APPLY.startValue() + 1)).isEqualTo(PDU.wrongValue);
        assertThat(answered(UP_TIME).toLong()).isGreaterThanOrEqualTo(before);
    }

    @Test
    void a_printer_without_such_an_object_uses_what_it_holds() {
        SimulatedPrinter plain = room.example();
        room.manager().set(plain, writer(), binding(oid(MailSetting.SMTP_PORT), new Integer32(587)));
        assertThat(plain.uses(MailSetting.SMTP_PORT)).contains("587").isEqualTo(plain.holds(MailSetting.SMTP_PORT));
    }
}
