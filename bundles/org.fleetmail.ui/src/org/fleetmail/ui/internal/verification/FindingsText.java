package org.fleetmail.ui.internal.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.endpoint.verdict.Verdicts;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.SpokenName;

/** Findings as text to read and copy: how bad and what, what to do, what was seen. */
final class FindingsText {
    private final StyledText text;
    private final StringBuilder content = new StringBuilder();
    private final List<StyleRange> styles = new ArrayList<>();

    FindingsText(Composite parent) {
        text = new StyledText(parent, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        text.setMargins(8, 6, 8, 6);
        text.setLineSpacing(2);
        SpokenName.give(text, Messages.CheckDetails_findings);
        text.setData(Parts.ID, "verification.findings");
    }

    StyledText control() {
        return text;
    }

    /** Shows a first line and findings below it. */
    void show(String headline, List<Finding> findings) {
        content.setLength(0);
        styles.clear();
        styled(headline, SWT.BOLD);
        content.append('\n');
        findings.forEach(this::add);
        String fresh = content.toString();
        if (!fresh.equals(text.getText())) {
            text.setText(fresh);
            text.setStyleRanges(styles.toArray(StyleRange[]::new));
        }
    }

    private void add(Finding finding) {
        Locale language = Locale.getDefault();
        content.append('\n');
        styled(
                NLS.bind(
                        Messages.FindingsText_finding,
                        word(finding.severity()),
                        finding.text().in(language)),
                SWT.BOLD);
        content.append('\n').append(Verdicts.meaning(finding).in(language));
        content.append('\n')
                .append(NLS.bind(Messages.FindingsText_remedy, finding.remedy().in(language)));
        finding.evidence().forEach(line -> {
            content.append('\n');
            evidence(line);
        });
        content.append('\n');
    }

    private void styled(String line, int style) {
        StyleRange range = new StyleRange();
        range.start = content.length();
        range.length = line.length();
        range.fontStyle = style;
        styles.add(range);
        content.append(line);
    }

    private void evidence(String line) {
        StyleRange range = new StyleRange();
        range.start = content.length();
        range.length = line.length();
        range.font = JFaceResources.getTextFont();
        styles.add(range);
        content.append(line);
    }

    static String word(Severity severity) {
        return switch (severity) {
            case CRITICAL -> Messages.FindingsText_critical;
            case HIGH -> Messages.FindingsText_high;
            case MEDIUM -> Messages.FindingsText_medium;
            case LOW -> Messages.FindingsText_low;
            case INFO -> Messages.FindingsText_info;
        };
    }
}
