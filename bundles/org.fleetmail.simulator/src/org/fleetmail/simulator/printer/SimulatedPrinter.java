package org.fleetmail.simulator.printer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.simulator.fault.Fault;

/** One simulated printer that answers SNMP on loopback. Thread-safe. */
public final class SimulatedPrinter {
    private static final Duration TICK = Duration.ofMillis(10);
    /** How long it claims to have been on when it begins, so that a restart shows in sysUpTime. */
    private static final Duration ON_SINCE = Duration.ofDays(3);

    private final PrinterPlan plan;
    private final PrinterSockets sockets;
    private final PrinterSockets.Port port;
    private final SnmpEngine engine;
    private final PrinterObjects objects;
    private final ReplyTransport transport;
    private long startedAt = System.nanoTime() - ON_SINCE.toNanos();
    private boolean changed;
    private Duration silence = Duration.ZERO;
    private int answers;

    SimulatedPrinter(
            PrinterPlan plan,
            PrinterAccess access,
            PrinterSockets sockets,
            PrinterSockets.Port port,
            SnmpProtocols protocols) {
        this.plan = plan;
        this.sockets = sockets;
        this.port = port;
        objects = new PrinterObjects(plan, this::upTime);
        SetRequests sets = new SetRequests(objects.table(), plan, () -> changed = true);
        CommandAnswers answering = new CommandAnswers(objects.table(), access, sets);
        engine = new SnmpEngine(plan.id(), protocols, access, answering);
        transport = new ReplyTransport(port.address(), this::send);
    }

    void start() throws IOException {
        sockets.listen(port, this::receive);
    }

    private long upTime() {
        return (System.nanoTime() - startedAt) / TICK.toNanos();
    }

    private void receive(byte[] message, InetSocketAddress peer) {
        Optional<Fault.Slow> slow = plan.fault(Fault.Slow.class);
        if (slow.isPresent()) {
            sockets.later(slow.get().by(), () -> process(message, peer));
        } else {
            process(message, peer);
        }
    }

    private synchronized void process(byte[] message, InetSocketAddress peer) {
        if (plan.has(Fault.Silent.class) || isRestarting()) {
            return;
        }
        engine.process(message, peer, transport);
        restartIfChanged();
    }

    private boolean isRestarting() {
        return System.nanoTime() - startedAt < silence.toNanos();
    }

    private void restartIfChanged() {
        if (changed) {
            plan.fault(Fault.Reboots.class).map(Fault.Reboots::silentFor).ifPresent(this::restart);
        }
        if (objects.takeRestart()) {
            restart(Applying.STEP);
        }
        changed = false;
    }

    private void restart(Duration silentFor) {
        silence = silentFor;
        startedAt = System.nanoTime();
        engine.restart();
    }

    private void send(byte[] message, InetSocketAddress peer) {
        answers++;
        int nth = plan.fault(Fault.LosesEvery.class).map(Fault.LosesEvery::nth).orElse(0);
        if (nth > 0 && answers % nth == 0) {
            return;
        }
        port.send(message, peer);
        if (plan.has(Fault.Duplicates.class)) {
            port.send(message, peer);
        }
    }

    public PrinterPlan plan() {
        return plan;
    }

    /** The loopback address at which it answers. */
    public InetAddress address() {
        return port.address().getAddress();
    }

    /** The UDP port at which it answers. */
    public int port() {
        return port.address().getPort();
    }

    /** What it really holds now, whatever it says; secrets too, for tests of the simulation. Empty: no such object. */
    public synchronized Optional<String> holds(MailSetting setting) {
        return objects.setting(setting).map(SettingObject::text);
    }

    /** By what value it goes: where its profile has it restart first, that is the old one until then. */
    public synchronized Optional<String> uses(MailSetting setting) {
        return objects.used(setting);
    }
}
