package org.fleetmail.simulator.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fleetmail.simulator.printer.PrinterRoom.oid;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.simulator.Command;
import org.fleetmail.simulator.fault.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The simulated printers as net-snmp's own tools see them. */
class NetSnmpTest {
    private static final List<String> V2C_WRITE = List.of("-v2c", "-c", "change");
    private static final List<String> V3 = List.of(
            "-v3",
            "-u",
            "admin",
            "-l",
            "authPriv",
            "-a",
            "SHA-256",
            "-A",
            "authenticate me",
            "-x",
            "AES",
            "-X",
            "hide it all");

    private final PrinterRoom room = new PrinterRoom();

    @BeforeEach
    void needsTheTools() {
        assumeTrue(Command.exists("snmpget"), "Debian package snmp");
    }

    @AfterEach
    void close() {
        room.close();
    }

    private static Command.Result run(String tool, List<String> access, SimulatedPrinter printer, String... words) {
        List<String> command = new ArrayList<>(List.of(tool, "-Onq", "-t", "2", "-r", "1"));
        command.addAll(access);
        command.add("udp:" + printer.address().getHostAddress() + ":" + printer.port());
        command.addAll(List.of(words));
        return Command.run("", command.toArray(String[]::new));
    }

    @Test
    void snmpgetAndSnmpsetByV2c() {
        movesThePort(V2C_WRITE);
    }

    @Test
    void snmpgetAndSnmpsetByV3WithSha256AndAes() {
        movesThePort(V3);
    }

    private void movesThePort(List<String> access) {
        SimulatedPrinter printer = room.example();
        String port = oid(MailSetting.SMTP_PORT);
        assertThat(run("snmpget", access, printer, port).output()).contains("." + port + " 25");
        assertThat(run("snmpset", access, printer, port, "i", "587").output()).contains("." + port + " 587");
        assertThat(run("snmpget", access, printer, port).output()).contains("." + port + " 587");
        assertThat(printer.holds(MailSetting.SMTP_PORT)).hasValue("587");
    }

    @Test
    void snmpbulkwalkComesToTheEnd() {
        SimulatedPrinter printer = room.start(PrinterRoom.plan(PrinterRoom.BROTHER));
        Command.Result walk = run("snmpbulkwalk", V3, printer, "1.3.6.1");
        assertThat(walk.status()).isZero();
        assertThat(walk.output()).contains("SIMULATED").contains("." + oid(PrinterRoom.BROTHER, MailSetting.SMTP_PORT));
    }

    @Test
    void snmpsetShowsTheStatusOfAFault() {
        SimulatedPrinter readOnly = room.example(new Fault.ReadOnly());
        String port = oid(MailSetting.SMTP_PORT);
        assertThat(run("snmpset", V2C_WRITE, readOnly, port, "i", "587").output())
                .contains("notWritable");
        SimulatedPrinter failing = room.example(new Fault.CommitFailed());
        assertThat(run("snmpset", V3, failing, port, "i", "587").output()).contains("commitFailed");
    }

    @Test
    void aWrongPassphraseIsAnsweredAsNetSnmpAnswersIt() {
        SimulatedPrinter printer = room.example();
        List<String> wrong = new ArrayList<>(V3);
        wrong.set(8, "not this one");
        wrong.addAll(List.of("-t", "0.5", "-r", "0"));
        assertThat(run("snmpget", wrong, printer, oid(MailSetting.SMTP_PORT)).output())
                .contains("Authentication failed");
    }
}
