package org.fleetmail.simulator.printer;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fleetmail.device.profile.SendTest;
import org.fleetmail.device.setting.MailSetting;
import org.snmp4j.PDU;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.Variable;

/** The printer's own send test: started by a SET, it really sends a mail with the settings the printer has by then. */
final class OwnTest {
    private static final int IDLE = 0;

    private final SendTest test;
    private final Map<MailSetting, SettingObject> settings;
    private volatile String destination = "";
    private volatile int result = IDLE;

    OwnTest(SendTest test, Map<MailSetting, SettingObject> settings) {
        this.test = test;
        this.settings = settings;
    }

    void into(ObjectTable table) {
        test.destination()
                .ifPresent(object -> table.add(
                        new OID(object.oid()),
                        writable(
                                this::destination,
                                value -> destination =
                                        new String(((OctetString) value).getValue(), StandardCharsets.US_ASCII))));
        table.add(new OID(test.start().oid()), writable(() -> new Integer32(IDLE), value -> start(value.toInt())));
        table.add(new OID(test.result().oid()), ManagedObject.readOnly(() -> new Integer32(result << test.shift())));
    }

    private Variable destination() {
        return new OctetString(destination.getBytes(StandardCharsets.US_ASCII));
    }

    private void start(int value) {
        if (value == test.startValue()) {
            result = test.running().stream().findFirst().orElse(IDLE);
            Thread.startVirtualThread(() -> result = code(new TestMail(settings).send(destination)));
        }
    }

    /** The number the profile has for what happened. */
    private int code(TestMail.End end) {
        return end == TestMail.End.SENT
                ? test.success()
                : end.codes().stream()
                        .filter(test.codes()::containsKey)
                        .findFirst()
                        .orElse(IDLE);
    }

    private static ManagedObject writable(Supplier<Variable> reading, Consumer<Variable> writing) {
        return new ManagedObject() {
            @Override
            public Variable read() {
                return reading.get();
            }

            @Override
            public int check(Variable value) {
                return value.getSyntax() == reading.get().getSyntax() ? PDU.noError : PDU.wrongType;
            }

            @Override
            public void write(Variable value) {
                writing.accept(value);
            }
        };
    }
}
