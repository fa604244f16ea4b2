package org.fleetmail.cli.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fleetmail.report.making.ReportOrder;
import org.fleetmail.report.writing.ReportFormat;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What a scheduled report shall be, and where it goes. */
final class ReportDemand {
    @Option(names = "-o", paramLabel = "DIR", descriptionKey = "option.report-folder")
    private Path folder;

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT,…",
            hideParamSyntax = true,
            descriptionKey = "option.report-format")
    private Set<ReportFormat> formats = EnumSet.noneOf(ReportFormat.class);

    @Option(
            names = "--rules",
            split = ",",
            paramLabel = "NAME,…",
            hideParamSyntax = true,
            descriptionKey = "option.report-rules")
    private List<String> rules = new ArrayList<>();

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
        if (report && folder == null) {
            throw WrongCall.of(spec, "mistake.missing", "-o");
        }
        boolean named = folder != null || !formats.isEmpty() || !rules.isEmpty() || !account.isEmpty();
        if (!report && (named || !recipients.isEmpty())) {
            throw WrongCall.of(spec, "mistake.missing", "--report");
        }
        if (account.isEmpty() && !recipients.isEmpty()) {
            throw WrongCall.of(spec, "mistake.missing", "--mail-account");
        }
    }

    ReportOrder order(Path fleet, String select, Locale language) {
        return new ReportOrder(
                fleet.toAbsolutePath().normalize(),
                select,
                folder.toAbsolutePath().normalize(),
                formats,
                rules,
                language,
                account,
                recipients);
    }
}
