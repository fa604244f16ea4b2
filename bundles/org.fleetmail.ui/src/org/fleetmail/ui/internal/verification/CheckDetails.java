package org.fleetmail.ui.internal.verification;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.Step;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.model.Endpoint;
import org.fleetmail.tls.TlsHandshake;
import org.fleetmail.tls.certificate.ServerCertificate;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.Columns;
import org.fleetmail.ui.internal.look.Elements;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.verification.Check.Snapshot;

/** Everything about the verification of one endpoint: findings, steps, certificates, transcript. */
final class CheckDetails {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withZone(ZoneId.systemDefault());

    private final CTabFolder tabs;
    private final Icons icons;
    private final FindingsText findings;
    private final TableViewer steps;
    private final TableViewer chain;
    private final Text transcript;

    CheckDetails(Composite parent, Icons icons) {
        this.icons = icons;
        tabs = new CTabFolder(parent, SWT.TOP | SWT.FLAT);
        tabs.setData(Parts.ID, "verification.details");
        findings = new FindingsText(tabs);
        tab(Messages.CheckDetails_findings, "finding", findings.control());
        steps = createSteps();
        chain = createChain();
        transcript = new Text(tabs, SWT.READ_ONLY | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        transcript.setFont(JFaceResources.getTextFont());
        transcript.setData(Parts.ID, "verification.transcript");
        tab(Messages.CheckDetails_transcript, "transcript", transcript);
        tabs.setSelection(0);
    }

    private void tab(String title, String icon, Control content) {
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(title);
        item.setImage(icons.get(icon));
        item.setControl(content);
    }

    private TableViewer createSteps() {
        Columns<Step> columns = new Columns<>(tabs, "verification.steps", Step.class, SWT.NONE);
        columns.column(
                        "steps.name",
                        Messages.CheckDetails_step,
                        20,
                        step -> step.name().label().in(Locale.getDefault()))
                .column(
                        "steps.outcome",
                        Messages.CheckDetails_outcome,
                        14,
                        step -> CheckWords.word(step.outcome()),
                        step -> icons.get(CheckWords.mood(step.outcome())))
                .column("steps.took", Messages.CheckDetails_took, 9, step -> CheckWords.millis(step.took()))
                .column(
                        "steps.detail",
                        Messages.CheckDetails_detail,
                        60,
                        step -> step.detail().in(Locale.getDefault()));
        return filled(columns, Messages.CheckDetails_steps, "steps");
    }

    private TableViewer createChain() {
        Columns<ServerCertificate> columns =
                new Columns<>(tabs, "verification.chain", ServerCertificate.class, SWT.NONE);
        columns.column("chain.subject", Messages.CheckDetails_subject, 26, ServerCertificate::subject)
                .column(
                        "chain.names",
                        Messages.CheckDetails_names,
                        22,
                        certificate -> String.join(", ", certificate.names()))
                .column("chain.issuer", Messages.CheckDetails_issuer, 26, ServerCertificate::issuer)
                .column(
                        "chain.until",
                        Messages.CheckDetails_until,
                        12,
                        certificate -> DAY.format(certificate.notAfter()))
                .column(
                        "chain.key",
                        Messages.CheckDetails_key,
                        10,
                        certificate -> certificate.keyAlgorithm() + " " + certificate.keyBits())
                .column("chain.signature", Messages.CheckDetails_signature, 14, ServerCertificate::signatureAlgorithm)
                .column("chain.sha256", Messages.CheckDetails_sha256, 40, ServerCertificate::sha256);
        return filled(columns, Messages.CheckDetails_certificates, "certificate");
    }

    private TableViewer filled(Columns<?> columns, String title, String icon) {
        columns.viewer().setContentProvider(ArrayContentProvider.getInstance());
        tab(title, icon, columns.control());
        return columns.viewer();
    }

    Control control() {
        return tabs;
    }

    /** Shows nothing but what to do to see something. */
    void showNothing() {
        findings.show(Messages.CheckDetails_nothing, List.of());
        steps.setInput(List.of());
        chain.setInput(List.of());
        transcript.setText("");
    }

    void show(Endpoint endpoint, Snapshot check) {
        findings.show(
                headline(endpoint, check),
                check.verdict().map(Verdict::findings).orElse(List.<Finding>of()));
        steps.setInput(check.steps());
        chain.setInput(check.handshake().map(TlsHandshake::chain).orElse(List.of()));
        String dialogue = check.observation()
                .map(EndpointObservation::transcript)
                .map(lines -> String.join("\n", lines))
                .orElse("");
        if (!dialogue.equals(transcript.getText())) {
            transcript.setText(dialogue);
        }
    }

    private static String headline(Endpoint endpoint, Snapshot check) {
        Optional<String> trouble = check.trouble().map(found -> found.in(Locale.getDefault()));
        return Stream.of(
                        Optional.of(Elements.name(endpoint) + ": " + CheckWords.outcome(check)),
                        trouble,
                        check.handshake().map(handshake -> handshake.version() + " " + handshake.suite()),
                        check.daysLeft().map(days -> NLS.bind(Messages.CheckDetails_days, days)),
                        check.verdict()
                                .flatMap(Verdict::grade)
                                .map(grade -> NLS.bind(Messages.CheckDetails_grade, grade)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }
}
