package org.fleetmail.cli.internal.command;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.exchange.FleetExport;
import org.fleetmail.exchange.column.Kind;
import org.fleetmail.exchange.sheet.SheetForm;
import org.fleetmail.model.Element;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes what a fleet has of one kind as a table. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private CommandSpec spec;

    @Mixin
    private FleetOptions fleet;

    @Option(
            names = "--kind",
            paramLabel = "devices|accounts|endpoints|workstations|sites",
            defaultValue = "DEVICES",
            descriptionKey = "option.export-kind")
    private Kind kind;

    @Option(names = "-o", paramLabel = "FILE.csv|tsv|xlsx", required = true, descriptionKey = "option.export-file")
    private Path file;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            defaultValue = "UTF-8",
            descriptionKey = "option.export-encoding")
    private Charset encoding;

    ExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        fleet.demand(spec);
        SheetForm form = SheetForm.of(file)
                .orElseThrow(() -> WrongCall.of(spec, "mistake.choice", "-o", "FILE.csv, FILE.tsv, FILE.xlsx"));
        return session.status(fleet.open(session)
                .then(selection ->
                        FleetExport.write(kind, elements(selection), session.language(), form, encoding, file))
                .map(written -> {
                    session.print(written.toString());
                    return session.ended(true);
                }));
    }

    private List<? extends Element> elements(Selection selection) {
        return kind == Kind.DEVICES ? selection.devices() : kind.elements(selection.fleet());
    }
}
