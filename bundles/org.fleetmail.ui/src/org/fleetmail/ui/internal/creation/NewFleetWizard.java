package org.fleetmail.ui.internal.creation;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.fleetmail.core.fleet.FleetDraft;
import org.fleetmail.core.fleet.FleetDraft.NewServer;
import org.fleetmail.core.fleet.FleetDraft.NewSite;
import org.fleetmail.endpoint.dns.DnsSource;
import org.fleetmail.mail.lookup.FoundServer.Way;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.Later;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.internal.command.Commands;
import org.fleetmail.ui.internal.guide.ServersPage;
import org.fleetmail.ui.internal.rollout.Engines;

/** Asks for the first facts of a fleet, of which only the name is needed, and opens it with its findings. */
public final class NewFleetWizard extends Wizard {
    private static final Point SIZE = new Point(940, 560);

    private final IWorkbenchWindow window;
    private final OrganisationPage organisation;
    private final LinesPage<NewSite> sites = new LinesPage<>(
            "newFleet.sites",
            Messages.SitesPage_title,
            Messages.SitesPage_description,
            Lines::sites,
            site -> String.join(
                    " · ",
                    Stream.concat(Stream.of(site.name(), site.timeZone()), site.subnets().stream())
                            .toList()));
    private final ServersPage servers;
    private final SenderPage sender = new SenderPage();
    private final DevicesPage devices;

    private NewFleetWizard(IWorkbenchWindow window, Path folder, Next next) {
        this.window = window;
        this.organisation = new OrganisationPage(folder, next);
        this.servers = ServersPage.optional(
                new Engines(window.getService(Services.class)).verifier(),
                DnsSource::parse,
                Messages.ServersPage_title,
                Messages.ServersPage_description);
        this.devices = new DevicesPage(next);
        setWindowTitle(Messages.NewFleetWizard_title);
    }

    /** Opens the wizard. @param next what is proposed to follow it */
    public static void open(IWorkbenchWindow window, Next next) {
        WizardDialog dialog = new WizardDialog(
                window.getShell(), new NewFleetWizard(window, Path.of(System.getProperty("user.home")), next));
        dialog.setPageSize(SIZE);
        dialog.open();
    }

    @Override
    public void addPages() {
        List.of(organisation, sites, servers, sender, devices).forEach(this::addPage);
    }

    @Override
    public boolean performCancel() {
        servers.stop();
        return true;
    }

    @Override
    public boolean performFinish() {
        servers.stop();
        OpenFleets fleets = window.getService(OpenFleets.class);
        Path file = organisation.file().orElseThrow();
        if (!fleets.create(draft().fleet(), file)) {
            return false;
        }
        showFindings();
        String command = devices.next().command();
        if (!command.isEmpty()) {
            Later.in(window.getShell(), () -> Commands.run(window, command));
        }
        return true;
    }

    private FleetDraft draft() {
        Stream<NewServer> found = servers.chosen().stream().map(each -> server(each.way()));
        return new FleetDraft(
                organisation.name(),
                sites.items(),
                Stream.concat(found, sender.server().stream()).toList(),
                sender.account(),
                devices.items());
    }

    private static NewServer server(Way way) {
        return new NewServer(way.service(), way.host(), way.port(), way.method());
    }

    private void showFindings() {
        try {
            window.getActivePage().showView(Parts.FINDINGS);
        } catch (PartInitException e) {
            Statuses.log(e);
        }
    }
}
