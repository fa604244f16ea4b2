package org.fleetmail.simulator.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fleetmail.simulator.printer.Manager.binding;
import static org.fleetmail.simulator.printer.PrinterRoom.oid;
import static org.fleetmail.simulator.printer.PrinterRoom.reader;
import static org.fleetmail.simulator.printer.PrinterRoom.writer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.stream.Stream;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.Identity;
import org.fleetmail.device.profile.Mapping;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.device.profile.Syntax;
import org.fleetmail.device.setting.MailSetting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snmp4j.PDU;
import org.snmp4j.Target;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

class SimulatedPrinterTest {
    private static final String SYS_DESCR = "1.3.6.1.2.1.1.1.0";
    private static final String SYS_OBJECT_ID = "1.3.6.1.2.1.1.2.0";
    private static final String HR_DEVICE_DESCR = "1.3.6.1.2.1.25.3.2.1.3.1";
    private static final String SERIAL = "1.3.6.1.2.1.43.5.1.1.17.1";
    private static final String DEVICE_ID = "1.3.6.1.4.1.2699.1.2.1.2.1.1.3.1";

    private final PrinterRoom room = new PrinterRoom();

    @AfterEach
    void close() {
        room.close();
    }

    static Stream<Mapping> everyObject() {
        return profiles().flatMap(profile -> profile.mappings().values().stream());
    }

    private static DeviceProfile profileOf(Mapping mapping) {
        return profiles()
                .filter(profile -> profile.mappings().containsValue(mapping))
                .findFirst()
                .orElseThrow();
    }

    private static Variable other(Mapping mapping) {
        if (mapping.object().syntax() == Syntax.INTEGER) {
            String number = mapping.values().values().stream()
                    .sorted()
                    .reduce((first, last) -> last)
                    .orElse(Integer.toString(mapping.limits().max()));
            return new Integer32(Integer.parseInt(number));
        }
        return new OctetString("n".repeat(mapping.limits().max()));
    }

    @ParameterizedTest
    @MethodSource("everyObject")
    void everyObjectOfEveryProfileIsReadWrittenAndReadBackByV2c(Mapping mapping) {
        writesAndReadsBack(mapping, writer());
    }

    @ParameterizedTest
    @MethodSource("everyObject")
    void everyObjectOfEveryProfileIsReadWrittenAndReadBackByV1(Mapping mapping) {
        writesAndReadsBack(mapping, Manager.v1(PrinterRoom.ACCESS.writeCommunity()));
    }

    private void writesAndReadsBack(Mapping mapping, Target<UdpAddress> target) {
        SimulatedPrinter printer = room.start(PrinterRoom.plan(profileOf(mapping)));
        String oid = mapping.object().oid();
        Variable value = other(mapping);
        assertThat(room.manager().get(printer, target, oid).getErrorStatus()).isZero();
        PDU written = room.manager().set(printer, target, binding(oid, value));
        assertThat(written.getErrorStatus()).isEqualTo(PDU.noError);
        Variable back = room.manager().get(printer, target, oid).get(0).getVariable();
        if (mapping.setting().isSecret()) {
            assertThat(back).isNotEqualTo(value);
            String flag = mapping.setFlag().orElseThrow().object().oid();
            assertThat(room.manager().get(printer, target, flag).get(0).toValueString())
                    .isEqualTo("1");
            assertThat(printer.holds(mapping.setting())).hasValue(value.toString());
        } else {
            assertThat(back).isEqualTo(value);
        }
    }

    @Test
    void version3WithAuthenticationAndPrivacyReadsAndWrites() {
        SimulatedPrinter printer = room.example();
        Target<UdpAddress> target = Manager.v3(PrinterRoom.ACCESS);
        String port = oid(MailSetting.SMTP_PORT);
        assertThat(room.manager().get(printer, target, port).get(0).toValueString())
                .isEqualTo("25");
        assertThat(room.manager()
                        .set(printer, target, binding(port, new Integer32(587)))
                        .getErrorStatus())
                .isZero();
        assertThat(room.manager().get(printer, target, port).get(0).toValueString())
                .isEqualTo("587");
    }

    @Test
    void everyPrinterIsAnEngineOfItsOwn() {
        Target<UdpAddress> target = Manager.v3(PrinterRoom.ACCESS);
        for (int number = 1; number <= 3; number++) {
            PrinterPlan plan = PrinterRoom.plan(PrinterRoom.EXAMPLE);
            SimulatedPrinter printer = room.start(new PrinterPlan(
                    "engine-" + number,
                    plan.profile(),
                    plan.model(),
                    plan.serial(),
                    plan.location(),
                    plan.settings(),
                    plan.lacks(),
                    plan.faults()));
            PDU answer = room.manager().get(printer, target, "1.3.6.1.2.1.1.5.0");
            assertThat(answer.get(0).toValueString()).isEqualTo("engine-" + number);
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void saysThatItIsSimulatedAndIsRecognisedByItsProfile(DeviceProfile profile) {
        SimulatedPrinter printer = room.start(PrinterRoom.plan(profile));
        PDU answer =
                room.manager().get(printer, reader(), SYS_OBJECT_ID, SYS_DESCR, HR_DEVICE_DESCR, SERIAL, DEVICE_ID);
        String descr = answer.get(1).toValueString();
        assertThat(descr).startsWith("SIMULATED");
        assertThat(answer.get(2).toValueString()).endsWith("(simulated)");
        assertThat(answer.get(3).toValueString()).startsWith("SIM-");
        assertThat(answer.get(4).toValueString()).contains("SIMULATED");
        Identity identity = new Identity(
                answer.get(0).toValueString(),
                descr,
                "room-1",
                answer.get(2).toValueString(),
                answer.get(3).toValueString(),
                answer.get(4).toValueString());
        assertThat(ProfileCatalog.shipped().recognise(identity).map(DeviceProfile::name))
                .hasValue(profile.name());
    }

    static Stream<DeviceProfile> profiles() {
        return Stream.of(PrinterRoom.EXAMPLE, PrinterRoom.OLD_EXAMPLE, PrinterRoom.BROTHER);
    }

    @Test
    void aWrongCommunityGetsNoAnswerAndTheReadingOneCannotWrite() {
        SimulatedPrinter printer = room.example();
        Manager manager = room.manager().patience(300);
        assertThat(manager.get(printer, Manager.v2c(Secret.of("public")), SYS_DESCR))
                .isNull();
        VariableBinding port = binding(oid(MailSetting.SMTP_PORT), new Integer32(587));
        assertThat(manager.set(printer, reader(), port).getErrorStatus()).isEqualTo(PDU.noAccess);
        PDU v1 = manager.set(printer, Manager.v1(PrinterRoom.ACCESS.readCommunity()), port);
        assertThat(v1.getErrorStatus()).isEqualTo(PDU.noSuchName);
        assertThat(printer.holds(MailSetting.SMTP_PORT)).hasValue("25");
    }

    @Test
    void aWrongPassphraseGetsNoAnswerOfAnObject() {
        SimulatedPrinter printer = room.example();
        PrinterAccess wrong = new PrinterAccess(
                Secret.of("a"), Secret.of("b"), "admin", Secret.of("not this one"), Secret.of("hide it all"));
        Manager stranger = new Manager(wrong);
        try {
            PDU answer = stranger.patience(500).get(printer, Manager.v3(wrong), SYS_DESCR);
            assertThat(answer)
                    .satisfiesAnyOf(
                            none -> assertThat(none).isNull(),
                            report -> assertThat(report.getType()).isEqualTo(PDU.REPORT));
        } finally {
            stranger.stop();
        }
    }

    @Test
    void refusesWhatDoesNotFit() {
        SimulatedPrinter printer = room.example();
        assertThat(status(printer, MailSetting.SMTP_PORT, new Integer32(0))).isEqualTo(PDU.wrongValue);
        assertThat(status(printer, MailSetting.SMTP_PORT, new OctetString("587")))
                .isEqualTo(PDU.wrongType);
        assertThat(status(printer, MailSetting.SMTP_SECURITY, new Integer32(9))).isEqualTo(PDU.wrongValue);
        assertThat(status(printer, MailSetting.SMTP_HOST, new OctetString("h".repeat(129))))
                .isEqualTo(PDU.wrongLength);
        assertThat(status(
                        printer,
                        MailSetting.SMTP_HOST,
                        new OctetString("東京".getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .isEqualTo(PDU.wrongValue);
        PDU unknown = room.manager().set(printer, writer(), binding("1.3.6.1.4.1.32473.99.0", new Integer32(1)));
        assertThat(unknown.getErrorStatus()).isEqualTo(PDU.notWritable);
    }

    private int status(SimulatedPrinter printer, MailSetting setting, Variable value) {
        return room.manager()
                .set(printer, writer(), binding(oid(setting), value))
                .getErrorStatus();
    }

    @Test
    void changesAllOfARequestOrNothing() {
        SimulatedPrinter printer = room.example();
        PDU answer = room.manager()
                .set(
                        printer,
                        writer(),
                        binding(oid(MailSetting.SMTP_HOST), new OctetString("new.example.com")),
                        binding(oid(MailSetting.SMTP_PORT), new Integer32(70_000)));
        assertThat(answer.getErrorStatus()).isEqualTo(PDU.wrongValue);
        assertThat(answer.getErrorIndex()).isEqualTo(2);
        assertThat(printer.holds(MailSetting.SMTP_HOST)).hasValue("old.example.com");
    }

    @Test
    void whatIsNotThereIsSaidAsEachVersionSaysIt() {
        SimulatedPrinter printer = room.example();
        String none = "1.3.6.1.4.1.32473.99.0";
        assertThat(room.manager().get(printer, reader(), none).get(0).getVariable())
                .isEqualTo(Null.noSuchObject);
        PDU v1 = room.manager().get(printer, Manager.v1(PrinterRoom.ACCESS.readCommunity()), SYS_DESCR, none);
        assertThat(v1.getErrorStatus()).isEqualTo(PDU.noSuchName);
        assertThat(v1.getErrorIndex()).isEqualTo(2);
    }

    @Test
    void aWalkEndsAndBulkAnswersStayWithinBounds() {
        SimulatedPrinter printer = room.example();
        PDU next = Manager.request(reader(), PDU.GETNEXT);
        OID last = new OID("1.3");
        int steps = 0;
        while (steps < 200) {
            next.clear();
            next.add(new VariableBinding(last));
            VariableBinding found = room.manager().ask(printer, reader(), next).get(0);
            if (found.isException()) {
                break;
            }
            assertThat(found.getOid()).isGreaterThan(last);
            last = found.getOid();
            steps++;
        }
        assertThat(steps).isBetween(20, 60);
        PDU bulk = Manager.request(reader(), PDU.GETBULK);
        bulk.setMaxRepetitions(Integer.MAX_VALUE);
        bulk.add(new VariableBinding(new OID("1.3")));
        assertThat(room.manager().ask(printer, reader(), bulk).size()).isBetween(20, 128);
    }

    @Test
    void aCapabilityThatIsLackingIsSaid() {
        SimulatedPrinter printer =
                room.start(PrinterRoom.plan(PrinterRoom.BROTHER).lacking(Set.of(MailSetting.SMTP_PORT)));
        Mapping port = PrinterRoom.BROTHER.mapping(MailSetting.SMTP_PORT).orElseThrow();
        var requirement = port.requires().get(0);
        PDU answer = room.manager().get(printer, reader(), requirement.object().oid());
        assertThat(requirement.metBy(answer.get(0).getVariable().toInt())).isFalse();
        Mapping enabled = PrinterRoom.BROTHER.mapping(MailSetting.MAIL_ENABLED).orElseThrow();
        var other = enabled.requires().get(0);
        PDU met = room.manager().get(printer, reader(), other.object().oid());
        assertThat(other.metBy(met.get(0).getVariable().toInt())).isTrue();
    }

    @Test
    void neverListensBeyondLoopback() throws IOException {
        SimulatedPrinters printers = new SimulatedPrinters();
        try {
            InetSocketAddress everywhere = new InetSocketAddress("0.0.0.0", 0);
            PrinterPlan plan = PrinterRoom.plan(PrinterRoom.EXAMPLE);
            assertThatThrownBy(() -> printers.add(plan, PrinterRoom.ACCESS, everywhere))
                    .isInstanceOf(IllegalArgumentException.class);
        } finally {
            printers.stop();
        }
    }
}
