package org.fleetmail.cli.internal.discovering;

import java.util.List;
import java.util.Locale;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Plain;
import org.fleetmail.cli.internal.terminal.Table;
import org.fleetmail.core.fleet.inventory.Proposal;
import org.fleetmail.core.text.Texts;
import org.fleetmail.device.discovery.Discovered;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.setting.MailSetting;

/** A discovery for a person to read. */
public final class DiscoverText {
    private final Session session;

    public DiscoverText(Session session) {
        this.session = session;
    }

    /** Prints the devices, how their mail is set, what is to be known about them, and in what the fleet differs. */
    public void print(Findings findings) {
        List<Discovered> printers = findings.printers();
        Table table = Table.of(
                session.terminal().paint(),
                text("address"),
                text("maker"),
                text("model"),
                text("serial"),
                text("mail"),
                text("known"));
        printers.forEach(device -> row(table, device));
        table.print(session.terminal().out(), "");
        printers.stream()
                .filter(device -> !device.defaults().isEmpty())
                .forEach(device -> session.print(session.terminal()
                        .paint()
                        .warning(text("default", device.address(), String.join(", ", device.defaults())))));
        findings.proposals().forEach(proposal -> session.print(text(proposal)));
        int others = findings.devices().size() - printers.size();
        session.print(text("total", findings.looked(), printers.size(), others));
    }

    private void row(Table table, Discovered device) {
        table.row(
                device.address(),
                Plain.line(device.maker().orElse("?")),
                Plain.line(device.identity().model().orElse("?")),
                Plain.line(device.identity().serial()),
                mail(device),
                known(device));
    }

    private static String mail(Discovered device) {
        return device.state()
                .map(state -> state.settings().text(MailSetting.SMTP_HOST).orElse("")
                        + state.settings()
                                .text(MailSetting.SMTP_PORT)
                                .map(port -> ":" + port)
                                .orElse(""))
                .map(Plain::line)
                .orElse("");
    }

    private String known(Discovered device) {
        String known = device.profile()
                .filter(profile -> !profile.mappings().isEmpty())
                .map(DeviceProfile::name)
                .orElseGet(() -> text("knowledge." + device.knowledge().name().toLowerCase(Locale.ROOT)));
        return device.needsCredentials() ? text("needs-credentials") + " · " + known : known;
    }

    private String text(Proposal proposal) {
        return switch (proposal) {
            case Proposal.Appeared(var sighting) -> text("appeared", sighting.address(), Plain.line(sighting.model()));
            case Proposal.Moved(var device, var sighting, String from) ->
                text("moved", Plain.line(String.valueOf(device.getName())), from, sighting.address());
            case Proposal.Completed(var device, var sighting) ->
                text("completed", Plain.line(String.valueOf(device.getName())));
            case Proposal.Vanished(var device) ->
                text("vanished", Plain.line(String.valueOf(device.getName())), device.getAddress());
        };
    }

    private String text(String key, Object... arguments) {
        return Texts.of(DiscoverText.class).get(session.language(), key, arguments);
    }
}
