package org.fleetmail.simulator.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fleetmail.simulator.printer.Manager.binding;
import static org.fleetmail.simulator.printer.PrinterRoom.oid;
import static org.fleetmail.simulator.printer.PrinterRoom.reader;
import static org.fleetmail.simulator.printer.PrinterRoom.writer;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.simulator.fault.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.snmp4j.PDU;
import org.snmp4j.Target;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.smi.VariableBinding;

class PrinterFaultsTest {
    private static final String SYS_NAME = "1.3.6.1.2.1.1.5.0";

    private final PrinterRoom room = new PrinterRoom();

    @AfterEach
    void close() {
        room.close();
    }

    private static VariableBinding host(String value) {
        return binding(oid(MailSetting.SMTP_HOST), new OctetString(value));
    }

    private static VariableBinding port(int value) {
        return binding(oid(MailSetting.SMTP_PORT), new Integer32(value));
    }

    private PDU set(SimulatedPrinter printer, VariableBinding... bindings) {
        return room.manager().set(printer, writer(), bindings);
    }

    private String read(SimulatedPrinter printer, MailSetting setting) {
        return room.manager().get(printer, reader(), oid(setting)).get(0).toValueString();
    }

    @Test
    void silentAnswersNothing() {
        SimulatedPrinter printer = room.example(new Fault.Silent());
        room.manager().patience(300);
        assertThat(room.manager().get(printer, reader(), SYS_NAME)).isNull();
        assertThat(room.manager().get(printer, Manager.v3(PrinterRoom.ACCESS), SYS_NAME))
                .isNull();
    }

    @Test
    void slowAnswersLateAndDoesNotHoldUpOthers() {
        SimulatedPrinter slow = room.example(new Fault.Slow(Duration.ofMillis(400)));
        SimulatedPrinter quick = room.start(PrinterRoom.plan(PrinterRoom.BROTHER));
        assertThat(room.manager().patience(150).get(slow, reader(), SYS_NAME)).isNull();
        assertThat(room.manager().patience(1_000).get(quick, reader(), SYS_NAME))
                .isNotNull();
        long before = System.nanoTime();
        assertThat(room.manager().patience(3_000).get(slow, reader(), SYS_NAME)).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
    }

    @Test
    void lyingSaysNoErrorAndKeepsTheOldValue() {
        SimulatedPrinter printer = room.example(new Fault.Lying(List.of(MailSetting.SMTP_PORT)));
        PDU answer = set(printer, host("new.example.com"), port(587));
        assertThat(answer.getErrorStatus()).isEqualTo(PDU.noError);
        assertThat(answer.get(1).toValueString()).isEqualTo("587");
        assertThat(read(printer, MailSetting.SMTP_PORT)).isEqualTo("25");
        assertThat(read(printer, MailSetting.SMTP_HOST)).isEqualTo("new.example.com");
    }

    @Test
    void readOnlyRefusesEveryChange() {
        SimulatedPrinter printer = room.example(new Fault.ReadOnly());
        assertThat(set(printer, port(587)).getErrorStatus()).isEqualTo(PDU.notWritable);
        Target<UdpAddress> v1 = Manager.v1(PrinterRoom.ACCESS.writeCommunity());
        assertThat(room.manager().set(printer, v1, port(587)).getErrorStatus()).isEqualTo(PDU.noSuchName);
        assertThat(read(printer, MailSetting.SMTP_PORT)).isEqualTo("25");
    }

    @Test
    void refusesValueRefusesTheSettingsItIsAbout() {
        SimulatedPrinter printer = room.example(new Fault.RefusesValue(List.of(MailSetting.SMTP_PORT)));
        assertThat(set(printer, port(587)).getErrorStatus()).isEqualTo(PDU.wrongValue);
        assertThat(set(printer, host("new.example.com")).getErrorStatus()).isEqualTo(PDU.noError);
        Target<UdpAddress> v1 = Manager.v1(PrinterRoom.ACCESS.writeCommunity());
        assertThat(room.manager().set(printer, v1, port(587)).getErrorStatus()).isEqualTo(PDU.badValue);
    }

    @Test
    void commitFailedLeavesTheFirstObjectChanged() {
        SimulatedPrinter printer = room.example(new Fault.CommitFailed());
        PDU answer = set(printer, host("new.example.com"), port(587));
        assertThat(answer.getErrorStatus()).isEqualTo(PDU.commitFailed);
        assertThat(read(printer, MailSetting.SMTP_HOST)).isEqualTo("new.example.com");
        assertThat(read(printer, MailSetting.SMTP_PORT)).isEqualTo("25");
    }

    @Test
    void partialRefusesThePortAndKeepsWhatStoodBeforeIt() {
        SimulatedPrinter printer = room.example(new Fault.Partial());
        PDU answer = set(printer, host("new.example.com"), port(587));
        assertThat(answer.getErrorStatus()).isEqualTo(PDU.notWritable);
        assertThat(answer.getErrorIndex()).isEqualTo(2);
        assertThat(read(printer, MailSetting.SMTP_HOST)).isEqualTo("new.example.com");
        assertThat(read(printer, MailSetting.SMTP_PORT)).isEqualTo("25");
    }

    @Test
    void rebootsIsSilentAfterAChangeAndComesBackWithOneMoreBoot() {
        SimulatedPrinter printer = room.example(new Fault.Reboots(Duration.ofMillis(500)));
        Target<UdpAddress> v3 = Manager.v3(PrinterRoom.ACCESS);
        Manager manager = room.manager();
        assertThat(manager.get(printer, v3, SYS_NAME)).isNotNull();
        assertThat(manager.set(printer, v3, port(587)).getErrorStatus()).isZero();
        assertThat(manager.patience(200).get(printer, reader(), SYS_NAME)).isNull();
        manager.patience(300);
        assertThat(untilAnswered(printer, v3)).isEqualTo("587");
    }

    private String untilAnswered(SimulatedPrinter printer, Target<UdpAddress> target) {
        for (int i = 0; i < 20; i++) {
            PDU answer = room.manager().get(printer, target, oid(MailSetting.SMTP_PORT));
            if (answer != null && answer.size() == 1) {
                return answer.get(0).toValueString();
            }
        }
        return "never answered";
    }

    @Test
    void duplicatesSendsEveryAnswerTwice() throws IOException {
        SimulatedPrinter once = room.example();
        SimulatedPrinter twice = room.example(new Fault.Duplicates());
        assertThat(answers(once)).isEqualTo(1);
        assertThat(answers(twice)).isEqualTo(2);
    }

    /** Counts the datagrams that come back for one GET of sysName by v1 with the community "look". */
    private static int answers(SimulatedPrinter printer) throws IOException {
        byte[] request = HexFormat.of()
                .parseHex("302502010004046c6f6f6ba01a02020101020100020100300e300c06082b060102010105000500");
        int count = 0;
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setSoTimeout(400);
            socket.send(new DatagramPacket(request, request.length, printer.address(), printer.port()));
            while (true) {
                socket.receive(new DatagramPacket(new byte[2_000], 2_000));
                count++;
            }
        } catch (SocketTimeoutException e) {
            return count;
        }
    }

    @Test
    void losesEveryThirdAnswer() {
        SimulatedPrinter printer = room.example(new Fault.LosesEvery(3));
        room.manager().patience(250);
        List<Boolean> answered = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            answered.add(room.manager().get(printer, reader(), SYS_NAME) != null);
        }
        assertThat(answered).containsExactly(true, true, false, true, true, false);
    }

    @Test
    void otherSerialReportsAnotherOne() {
        SimulatedPrinter printer = room.example(new Fault.OtherSerial());
        PDU answer = room.manager()
                .get(printer, reader(), PrinterRoom.EXAMPLE.serial().oid());
        assertThat(answer.get(0).toValueString()).isNotEqualTo(printer.plan().serial());
    }
}
