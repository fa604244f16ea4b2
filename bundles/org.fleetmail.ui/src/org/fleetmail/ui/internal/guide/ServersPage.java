package org.fleetmail.ui.internal.guide;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.client.matrix.Methods;
import org.fleetmail.core.preference.Preference;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.Verifier;
import org.fleetmail.endpoint.dns.DnsSource;
import org.fleetmail.endpoint.scan.DomainAsker;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.mail.lookup.FoundServer;
import org.fleetmail.mail.lookup.Lookup;
import org.fleetmail.mail.lookup.ServerLookup;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.CancellableJob;
import org.fleetmail.ui.fleet.Later;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.LiveColumn;
import org.fleetmail.ui.internal.look.LiveTable;
import org.fleetmail.ui.internal.rollout.Engines;

/** Asks for a domain and a resolver, and shows the servers that were found, how they answered, and who says so. */
public final class ServersPage extends WizardPage {
    private static final String SYSTEM = "system";

    private final Verifier verifier;
    private final Function<String, Optional<DnsSource>> resolvers;
    private final boolean needed;
    private Text domain;
    private Text resolver;
    private Button find;
    private LiveTable<FoundServer> table;
    private StyledText remarks;
    private Optional<Search> search = Optional.empty();

    /** @param resolvers the resolver a person names */
    ServersPage(Verifier verifier, Function<String, Optional<DnsSource>> resolvers) {
        this(verifier, resolvers, true);
        setTitle(Messages.LookupWizard_title);
        setDescription(Messages.ServersPage_description);
    }

    private ServersPage(Verifier verifier, Function<String, Optional<DnsSource>> resolvers, boolean needed) {
        super("servers");
        this.verifier = verifier;
        this.resolvers = resolvers;
        this.needed = needed;
        setPageComplete(!needed);
    }

    /**
     * A page that may be skipped.
     *
     * @param resolvers the resolver a person names
     */
    public static ServersPage optional(
            Verifier verifier, Function<String, Optional<DnsSource>> resolvers, String title, String description) {
        ServersPage page = new ServersPage(verifier, resolvers, false);
        page.setTitle(title);
        page.setDescription(description);
        return page;
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).applyTo(area);
        domain = field(area, Messages.ServersPage_domain, "lookup.domain", 1);
        find = new Button(area, SWT.PUSH);
        find.setText(Messages.ServersPage_find);
        find.setData(Parts.ID, "lookup.find");
        find.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> begin()));
        resolver = field(area, Messages.ServersPage_resolver, "lookup.resolver", 2);
        String preferred = Engines.preferences().get(Preference.RESOLVER);
        resolver.setText(preferred.isEmpty() ? SYSTEM : preferred);
        domain.addModifyListener(event -> show());
        domain.addListener(SWT.DefaultSelection, event -> begin());
        table = table(area);
        table.onSelect(this::show);
        GridDataFactory.fillDefaults()
                .span(3, 1)
                .grab(true, true)
                .hint(700, 220)
                .applyTo(table.control());
        remarks = new StyledText(area, SWT.BORDER | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
        remarks.setData(Parts.ID, "lookup.remarks");
        remarks.setMargins(8, 6, 8, 6);
        GridDataFactory.fillDefaults()
                .span(3, 1)
                .grab(true, false)
                .hint(700, 110)
                .applyTo(remarks);
        show();
        setControl(area);
    }

    private static Text field(Composite area, String label, String id, int span) {
        new Label(area, SWT.NONE).setText(label);
        Text text = new Text(area, SWT.BORDER);
        text.setData(Parts.ID, id);
        GridDataFactory.fillDefaults().grab(true, false).span(span, 1).applyTo(text);
        return text;
    }

    private static LiveTable<FoundServer> table(Composite area) {
        Locale language = Locale.getDefault();
        Icons icons = new Icons(area);
        return new LiveTable<>(
                area,
                "lookup.table",
                Messages.LookupWizard_title,
                List.of(
                        LiveColumn.of(
                                "lookup.for",
                                Messages.ServersPage_for,
                                18,
                                found -> found.way().protocol().label().in(language)),
                        LiveColumn.of(
                                "lookup.server",
                                Messages.ServersPage_server,
                                34,
                                found -> found.way().host() + ":" + found.way().port()),
                        LiveColumn.of(
                                "lookup.method",
                                Messages.ServersPage_method,
                                18,
                                found -> Methods.label(
                                                found.way().protocol(),
                                                found.way().method())
                                        .in(language)),
                        LiveColumn.<FoundServer>of(
                                        "lookup.verdict",
                                        Messages.ServersPage_verdict,
                                        20,
                                        found -> found.verdict().label().in(language))
                                .withImage(found -> icons.get(icon(found.verdict()))),
                        LiveColumn.of(
                                "lookup.origin",
                                Messages.ServersPage_origin,
                                32,
                                found -> found.origin().label().in(language))));
    }

    private static String icon(Verdict.Result verdict) {
        return switch (verdict) {
            case VERIFIED -> "state-good";
            case UNTRUSTED -> "state-warning";
            case INSECURE, UNREACHABLE -> "state-bad";
            case UNKNOWN -> "state-unknown";
        };
    }

    /** One look-up in the background. */
    private final class Search extends CancellableJob {
        private final String wanted;
        private final DnsSource source;

        Search(String wanted, DnsSource source) {
            super(NLS.bind(Messages.ServersPage_looking, wanted));
            this.wanted = wanted;
            this.source = source;
        }

        @Override
        protected void work(IProgressMonitor monitor, Cancellation stop) {
            Duration time = Engines.preferences().seconds(Preference.LOOKUP_SECONDS);
            Outcome<Lookup> outcome =
                    new ServerLookup(new DomainAsker(source), verifier, source.webTrust(), time, stop).of(wanted);
            Later.in(table.control(), () -> ended(this, outcome));
        }
    }

    private void begin() {
        stop();
        Optional<DnsSource> source = resolvers.apply(resolver.getText().strip());
        setErrorMessage(source.isEmpty() ? Messages.ServersPage_no_resolver : null);
        search = source.map(from -> new Search(domain.getText().strip(), from));
        search.ifPresent(job -> {
            table.showRows(List.of());
            remarks.setText(
                    NLS.bind(Messages.ServersPage_looking, domain.getText().strip()));
            job.schedule();
        });
        show();
    }

    private void ended(Search ended, Outcome<Lookup> outcome) {
        if (table.control().isDisposed() || search.filter(ended::equals).isEmpty()) {
            return;
        }
        search = Optional.empty();
        Locale language = Locale.getDefault();
        switch (outcome) {
            case Outcome.Done<Lookup>(Lookup found) -> {
                table.showRows(found.servers());
                remarks.setText((found.servers().isEmpty() ? Messages.ServersPage_nothing + "\n" : "")
                        + found.remarks().stream()
                                .map(remark -> remark.in(language))
                                .collect(Collectors.joining("\n")));
            }
            case Outcome.Failed<Lookup>(Trouble trouble) -> remarks.setText(trouble.in(language));
        }
        show();
    }

    private void show() {
        find.setEnabled(search.isEmpty() && !domain.getText().isBlank());
        setPageComplete(!needed || !table.selection().isEmpty());
    }

    /** What shall be taken into the fleet. */
    public List<FoundServer> chosen() {
        return table.selection();
    }

    /** Ends what is under way. */
    public void stop() {
        search.ifPresent(Search::cancel);
        search = Optional.empty();
    }
}
