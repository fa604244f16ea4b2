package org.fleetmail.cli.internal.command;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fleetmail.cli.internal.exchange.ImportJson;
import org.fleetmail.cli.internal.exchange.ImportText;
import org.fleetmail.cli.internal.output.Json;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.core.fleet.FleetDocument;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.exchange.CellFinding;
import org.fleetmail.exchange.ImportPlan;
import org.fleetmail.exchange.ImportPlanner;
import org.fleetmail.exchange.Mapping;
import org.fleetmail.exchange.MappingFile;
import org.fleetmail.exchange.column.Kind;
import org.fleetmail.exchange.sheet.Sheet;
import org.fleetmail.exchange.sheet.SheetChoice;
import org.fleetmail.exchange.sheet.SheetFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes the rows of a table over into a fleet. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE.csv|tsv|xlsx", descriptionKey = "option.import-file")
    private Path file;

    @Option(names = "--into", paramLabel = "FILE.fleet", required = true, descriptionKey = "option.import-into")
    private Path into;

    @Option(names = "--map", paramLabel = "FILE.json", descriptionKey = "option.import-map")
    private Optional<Path> map = Optional.empty();

    @Option(
            names = "--kind",
            paramLabel = "devices|accounts|endpoints|workstations|sites",
            descriptionKey = "option.import-kind")
    private Optional<Kind> kind = Optional.empty();

    @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "option.import-encoding")
    private Optional<Charset> encoding = Optional.empty();

    @Option(names = "--sheet", paramLabel = "NAME", descriptionKey = "option.import-sheet")
    private Optional<String> sheet = Optional.empty();

    @Option(names = "--dry-run", descriptionKey = "option.import-dry-run")
    private boolean dryRun;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "TEXT", descriptionKey = "option.format")
    private Format format;

    ImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.status(SheetFile.read(file, new SheetChoice(encoding, sheet))
                .then(table -> mapping(table)
                        .then(mapping -> document().then(document -> {
                            ImportPlan plan = ImportPlanner.plan(document.fleet(), table, mapping);
                            return carryOut(document, plan).map(done -> tell(table, mapping, plan, done));
                        }))));
    }

    /** What the file of the mapping says; where there is none yet, the guess is kept there to be mended. */
    private Outcome<Mapping> mapping(Sheet table) {
        Kind about = kind.orElseGet(() -> Mapping.kindOf(table));
        if (map.isPresent() && Files.exists(map.get())) {
            return MappingFile.read(map.get()).map(remembered -> Mapping.guess(about, table, remembered));
        }
        Mapping guess = Mapping.guess(about, table, Map.of());
        return map.map(kept -> MappingFile.write(guess, kept).map(written -> guess))
                .orElseGet(() -> Outcome.done(guess));
    }

    private Outcome<FleetDocument> document() {
        return Files.exists(into)
                ? FleetFile.open(into)
                : Outcome.done(FleetFile.create(
                        NewFleet.empty(into.getFileName().toString().replaceFirst("\\.fleet$", "")), into));
    }

    private Outcome<Boolean> carryOut(FleetDocument document, ImportPlan plan) {
        if (dryRun || !plan.changes()) {
            return Outcome.done(false);
        }
        plan.apply(document.fleet());
        return document.save().map(saved -> true);
    }

    private int tell(Sheet table, Mapping mapping, ImportPlan plan, boolean done) {
        switch (format) {
            case TEXT -> new ImportText(session).print(table, mapping, plan);
            case JSON -> session.print(Json.pretty(ImportJson.of(table, mapping, plan, done, session.language())));
        }
        return session.ended(plan.findings().stream().noneMatch(CellFinding::leftOut));
    }
}
