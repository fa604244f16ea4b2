package org.fleetmail.ui.internal.guide;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.widgets.Composite;
import org.fleetmail.core.fleet.MailServers;
import org.fleetmail.endpoint.Verifier;
import org.fleetmail.endpoint.dns.DnsSource;
import org.fleetmail.mail.lookup.FoundServer;
import org.fleetmail.mail.lookup.FoundServer.Way;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.edit.Edits;

/** Finds the mail servers of a domain and takes those that are chosen into the fleet, in one change. */
final class LookupWizard extends Wizard {
    private final OpenFleet fleet;
    private final ServersPage servers;

    /** @param resolvers the resolver a person names */
    LookupWizard(OpenFleet fleet, Verifier verifier, Function<String, Optional<DnsSource>> resolvers) {
        this.fleet = fleet;
        this.servers = new ServersPage(verifier, resolvers);
        setWindowTitle(Messages.LookupWizard_title);
        setHelpAvailable(false);
    }

    @Override
    public void addPages() {
        addPage(servers);
    }

    @Override
    public void createPageControls(Composite container) {
        super.createPageControls(container);
        getShell().setData(Parts.ID, "lookup");
    }

    @Override
    public boolean performFinish() {
        List<FoundServer> chosen = servers.chosen();
        servers.stop();
        Edits.change(fleet.domain(), fleet.fleet(), Messages.LookupWizard_change, () -> chosen.forEach(this::add));
        return true;
    }

    private void add(FoundServer found) {
        Way way = found.way();
        MailServers.add(fleet.fleet(), way.service(), way.host(), way.port(), way.method());
    }

    @Override
    public boolean performCancel() {
        servers.stop();
        return true;
    }
}
