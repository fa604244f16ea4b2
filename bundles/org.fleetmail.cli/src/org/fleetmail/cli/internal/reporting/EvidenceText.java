package org.fleetmail.cli.internal.reporting;

import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Paint;
import org.fleetmail.core.text.Texts;
import org.fleetmail.report.evidence.Defect;
import org.fleetmail.report.evidence.EvidenceCheck;
import org.fleetmail.report.evidence.Manifest;
import org.fleetmail.report.seal.Vouching;

/** What an examination of evidence found, for a reader. */
public final class EvidenceText {
    private final Session session;
    private final Paint paint;

    public EvidenceText(Session session) {
        this.session = session;
        this.paint = session.terminal().paint();
    }

    /** Writes it: what it is, what is wrong, and what vouches for the rest. */
    public void print(EvidenceCheck check) {
        Manifest manifest = check.manifest();
        session.print(text("evidence.made", manifest.fleet(), manifest.madeAt(), manifest.vantage()));
        session.print(text("evidence.hash", check.sha256()));
        session.print(manifest.head()
                .map(head -> text("evidence.head", head.entries(), head.hash()))
                .orElseGet(() -> paint.warning(text("evidence.no-head"))));
        session.print(vouching("signature", check.seal().signature()));
        session.print(vouching("stamp", check.seal().stamp()));
        for (Defect defect : check.defects()) {
            session.print(paint.bad("✗ " + defect.sentence().in(session.language())));
        }
        int files = manifest.files().size() + manifest.reports().size();
        session.print(
                check.defects().isEmpty()
                        ? paint.good(text("evidence.whole", files))
                        : paint.bad(text("evidence.broken", check.defects().size(), files)));
    }

    private String vouching(String kind, Vouching vouching) {
        return switch (vouching) {
            case Vouching.None none -> text("evidence." + kind + ".none");
            case Vouching.Wrong wrong -> paint.bad(text("evidence." + kind + ".wrong"));
            case Vouching.Fits(String by, var at, var trust) ->
                text("evidence." + kind + ".fits", by, at, text("evidence.trust." + trust.name()));
        };
    }

    private String text(String key, Object... arguments) {
        return Texts.of(EvidenceText.class).get(session.language(), key, arguments);
    }
}
