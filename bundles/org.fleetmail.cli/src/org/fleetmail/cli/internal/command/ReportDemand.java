package org.fleetmail.cli.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fleetmail.report.making.ReportOrder;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What a scheduled report shall be, and where it goes. */
final class ReportDemand {
    @Mixin
    private ReportShape shape;

    @Mixin
    private EvidenceOptions evidence;

    @Option(names = "--mail-account", paramLabel = "ACCOUNT", defaultValue = "", descriptionKey = "option.mail-account")
    private String account;

    @Option(
            names = "--mail-to",
            split = ",",
            paramLabel = "ADDRESS,…",
            hideParamSyntax = true,
            descriptionKey = "option.mail-to")
    private List<String> recipients = new ArrayList<>();

    /** A report needs a folder; nothing else takes what a report takes; nobody is written to without an account. */
    void demandSense(CommandSpec spec, boolean report) {
        if (report) {
            shape.demand(spec);
        } else if (shape.given() || evidence.given() || !account.isEmpty() || !recipients.isEmpty()) {
            throw WrongCall.of(spec, "mistake.missing", "--report");
        }
        evidence.demandSense(spec);
        if (account.isEmpty() && !recipients.isEmpty()) {
            throw WrongCall.of(spec, "mistake.missing", "--mail-account");
        }
    }

    ReportOrder order(Path fleet, String select, Locale language) {
        return new ReportOrder(
                fleet.toAbsolutePath().normalize(),
                select,
                shape.folder().toAbsolutePath().normalize(),
                shape.formats(),
                shape.rules(),
                language,
                account,
                recipients,
                evidence.order());
    }
}
