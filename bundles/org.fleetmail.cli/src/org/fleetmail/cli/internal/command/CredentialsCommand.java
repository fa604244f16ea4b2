package org.fleetmail.cli.internal.command;

import java.util.List;
import org.fleetmail.cli.internal.session.ExitStatus;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Plain;
import org.fleetmail.cli.internal.terminal.Table;
import org.fleetmail.core.fleet.Access;
import org.fleetmail.core.query.CredentialsNeeded;
import org.fleetmail.core.query.DefaultCredentials;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.text.Texts;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.model.Device;
import org.fleetmail.model.Element;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** How the devices of a fleet are logged in to: who says it, which need some, and filling them in for many at once. */
@Command(name = "credentials")
final class CredentialsCommand implements Runnable {
    private final Session session;

    @Spec
    private CommandSpec spec;

    CredentialsCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        throw WrongCall.of(spec, "mistake.missing", "list | fill");
    }

    @Command(name = "list")
    int list(@Mixin FleetOptions fleet) {
        fleet.demand(spec);
        return session.status(fleet.open(session).map(selection -> {
            List<Device> devices = selection.devices();
            Table table =
                    Table.of(session.terminal().paint(), text("device"), text("address"), "SNMP", "Web", text("state"));
            devices.forEach(device -> row(table, device));
            table.print(session.terminal().out(), "");
            return session.ended(devices.stream()
                    .noneMatch(device -> CredentialsNeeded.is(device) || DefaultCredentials.any(device)));
        }));
    }

    private void row(Table table, Device device) {
        table.row(
                Plain.line(device.getId()),
                Plain.line(device.getAddress() == null ? "" : device.getAddress()),
                from(Access.snmp(device).map(Access::from).orElse(null)),
                from(Access.web(device).map(Access::from).orElse(null)),
                state(device));
        if (CredentialsNeeded.is(device) || DefaultCredentials.any(device)) {
            table.mark(4, session.terminal().paint()::warning);
        }
    }

    /** Which element says it. */
    private String from(Element element) {
        return element == null ? "" : Plain.line(element instanceof Device ? text("own") : element.getId());
    }

    private String state(Device device) {
        String state = text(CredentialsNeeded.is(device) ? "needed" : "given");
        return DefaultCredentials.any(device) ? state + ", " + text("default") : state;
    }

    @Command(name = "fill")
    int fill(@Mixin FleetOptions fleet, @Mixin GivenCredentials given) {
        fleet.demand(spec);
        given.demand(spec);
        return session.status(fleet.open(session).then(selection -> {
            List<Device> devices = selection.devices().stream()
                    .filter(device -> !fleet.query().isEmpty() || CredentialsNeeded.is(device))
                    .toList();
            return devices.isEmpty()
                    ? Outcome.done(told("nobody", ExitStatus.DONE.code()))
                    : given.give(devices, session.secrets())
                            .then(known -> selection.document().save().map(file -> filled(devices.size(), known)));
        }));
    }

    private int filled(int devices, boolean everybodyKnows) {
        if (everybodyKnows) {
            told("known", 0);
        }
        return told("filled", session.ended(!everybodyKnows), devices);
    }

    private int told(String key, int status, Object... arguments) {
        session.tell(Sentence.of(CredentialsCommand.class, "credentials." + key, arguments));
        return status;
    }

    private String text(String key) {
        return Texts.of(CredentialsCommand.class).get(session.language(), "credentials." + key);
    }
}
