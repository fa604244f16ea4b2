package org.fleetmail.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.device.profile.Words;
import org.fleetmail.report.audit.AcceptedFinding;
import org.fleetmail.report.audit.Audit;
import org.fleetmail.report.audit.ChangedFact;
import org.fleetmail.report.audit.Expiry;
import org.fleetmail.report.audit.Inventories;
import org.fleetmail.report.audit.NeededRoot;
import org.fleetmail.report.audit.OpenFinding;
import org.fleetmail.report.audit.PcRow;
import org.fleetmail.report.audit.ProviderDeadline;
import org.fleetmail.report.audit.RootNews;
import org.fleetmail.report.audit.RuleComparison;
import org.fleetmail.report.audit.RuleSetFacts;
import org.fleetmail.report.audit.ShareChart;
import org.fleetmail.report.audit.Standing;
import org.fleetmail.report.mark.Count;
import org.fleetmail.report.mark.Mark;
import org.fleetmail.report.mark.TlsLine;
import org.fleetmail.report.mark.Tone;

/** Contents of reports for tests. */
public final class Samples {
    public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private Samples() {}

    public static Mark mark(Tone tone, String word) {
        return new Mark(tone, Sentence.verbatim(word));
    }

    public static TlsLine tls() {
        return new TlsLine(
                "smtp+starttls://mail.example.com:587",
                mark(Tone.GOOD, "verified"),
                "TLSv1.3",
                "TLS_AES_256_GCM_SHA384",
                OptionalLong.of(83));
    }

    /** Everything was shown but the mail, for which nobody looked. */
    public static ProofLine proof() {
        Mark yes = mark(Tone.GOOD, "yes");
        return new ProofLine(yes, yes, yes, yes, mark(Tone.UNKNOWN, "not shown"));
    }

    /** A device in whose every text something stands. */
    public static DeviceRow device(String text) {
        return new DeviceRow(
                text,
                "192.0.2.17",
                text,
                text,
                true,
                List.of(new SettingLine(Sentence.verbatim("SMTP port"), "25", "587", text, mark(Tone.GOOD, "equal"))),
                mark(Tone.GOOD, "applied"),
                List.of(proof()),
                List.of(new LastChange(NOW, "taro-mine", text, text)),
                List.of(tls()),
                TOKYO,
                List.of(Words.of(text, text)));
    }

    public static EndpointRow endpoint(String text) {
        return new EndpointRow(
                text,
                tls(),
                "A",
                NOW,
                TOKYO,
                "192.0.2.25",
                List.of(new EndpointRow.Fact(Sentence.verbatim("Certificate"), text)),
                List.of(new EndpointRow.StepLine(
                        Sentence.verbatim("connect"), mark(Tone.GOOD, "ok"), 12, Sentence.verbatim(text))),
                List.of(new EndpointRow.FindingLine(
                        mark(Tone.BAD, "High"),
                        "P3",
                        Sentence.verbatim(text),
                        Sentence.verbatim(text),
                        List.of(text))));
    }

    public static ReportContent content(Iterable<DeviceRow> devices, String text) {
        return new ReportContent(
                new Scope(text, text, text, text, "1.0.0", TOKYO, true),
                NOW,
                Optional.of(
                        new RunFacts("taro-mine", text, text, NOW, Optional.of(NOW), Sentence.verbatim("finished"))),
                mark(Tone.GOOD, "intact"),
                List.of(new Count(mark(Tone.GOOD, "sends encrypted"), 171)),
                List.of(new Count(mark(Tone.BAD, "insecure"), 1)),
                devices,
                List.of(endpoint(text)),
                List.of(new HandWork(text, text, Sentence.verbatim("TLS"), text, Words.of(text, text))),
                List.of(Sentence.verbatim(text)),
                audit(text));
    }

    private static RootNews news(String text) {
        LocalDate day = LocalDate.of(2027, 4, 15);
        return new RootNews(day, Words.of(text, text), text, day, "high");
    }

    /** One of everything an auditor asks, with a text in every place. */
    public static Audit audit(String text) {
        Sentence said = Sentence.verbatim(text);
        Mark mark = mark(Tone.WARNING, "so");
        return new Audit(
                Optional.of(NOW.minusSeconds(86_400)),
                List.of(new ChangedFact(Sentence.of(ReportContent.class, "change.device"), text, said, said)),
                List.of(new OpenFinding(
                        "printer", text, Severity.HIGH, mark, "device.clear", said, said, NOW, NOW, TOKYO, text, text)),
                List.of(new AcceptedFinding(text, "P3", text, text, text, text, mark)),
                List.of(new ProviderDeadline(text, text, text, text, List.of(text), 7, mark)),
                List.of(new NeededRoot(text, 7, text, text, Optional.of(NOW), TOKYO, List.of(news(text)), mark)),
                List.of(new PcRow("pc", text, text, text, text, text, text, List.of(tls()), mark, List.of(said))),
                List.of(new ShareChart(
                        said, List.of(mark, mark), List.of(new ShareChart.Bar(text, List.of(1L, 3L))), 2)),
                List.of(new Expiry("2027-01", List.of(text)), new Expiry("", List.of(text))),
                new RuleComparison(
                        List.of(new RuleSetFacts(text, text, text, LocalDate.of(2026, 11, 22), true)),
                        List.of(new RuleComparison.Row(text, List.of(new Standing(text, mark, List.of("P3", "K2")))))),
                new Inventories(
                        List.of(new Inventories.CertificateItem(
                                List.of(text), true, text, text, NOW, TOKYO, text, text, "ab".repeat(32))),
                        List.of(new Inventories.OfferItem(text, true, List.of(text))),
                        List.of(new Inventories.SharedAccount(text, text, 7, List.of(text))),
                        List.of(text)));
    }

    public static ReportContent content(String text) {
        return content(List.of(device(text)), text);
    }
}
