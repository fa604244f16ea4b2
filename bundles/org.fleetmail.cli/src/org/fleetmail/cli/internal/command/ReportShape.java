package org.fleetmail.cli.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fleetmail.endpoint.verdict.RuleSets;
import org.fleetmail.report.writing.ReportFormat;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Where a report goes, how it is written, and beside which rule sets endpoints are held. */
final class ReportShape {
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

    /** A report needs a folder, and rule sets that there are. */
    void demand(CommandSpec spec) {
        if (folder == null) {
            throw WrongCall.of(spec, "mistake.missing", "-o");
        }
        if (rules.stream().anyMatch(name -> RuleSets.named(name).isEmpty())) {
            throw WrongCall.of(spec, "mistake.choice", "--rules", String.join(", ", RuleSets.names()) + ", FILE.json");
        }
    }

    boolean given() {
        return folder != null || !formats.isEmpty() || !rules.isEmpty();
    }

    Path folder() {
        return folder;
    }

    /** A page where nothing was said. */
    Set<ReportFormat> formats() {
        return formats.isEmpty() ? EnumSet.of(ReportFormat.HTML) : formats;
    }

    List<String> rules() {
        return rules;
    }
}
