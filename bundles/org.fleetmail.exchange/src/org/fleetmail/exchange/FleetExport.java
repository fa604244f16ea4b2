package org.fleetmail.exchange;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.exchange.column.Column;
import org.fleetmail.exchange.column.Kind;
import org.fleetmail.exchange.column.Lookup;
import org.fleetmail.exchange.sheet.SheetForm;
import org.fleetmail.exchange.sheet.SheetWriter;
import org.fleetmail.model.Element;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;

/** Elements of a fleet as a table that can be imported again. Secrets are not in it, only their names. */
public final class FleetExport {
    private FleetExport() {}

    /** Headings in a language, then a row for each element. */
    public static List<List<String>> rows(
            Collection<? extends Element> elements, List<Column> columns, Locale language) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(columns.stream().map(column -> column.label().in(language)).toList());
        Lookup lookup = elements.stream()
                .findFirst()
                .map(FleetExport::fleet)
                .map(Lookup::of)
                .orElseGet(() -> Lookup.of(FleetFactory.eINSTANCE.createFleet()));
        elements.forEach(element -> rows.add(
                columns.stream().map(column -> column.text(element, lookup)).toList()));
        return rows;
    }

    private static Fleet fleet(Element element) {
        return (Fleet) EcoreUtil.getRootContainer(element);
    }

    /**
     * Writes elements of one kind, all columns of it.
     *
     * @param language of the headings
     * @param encoding of a text
     */
    public static Outcome<Path> write(
            Kind kind,
            Collection<? extends Element> elements,
            Locale language,
            SheetForm form,
            Charset encoding,
            Path file) {
        return write(kind, elements, language, form, encoding, file, new Cancellation());
    }

    /** The same; writes nothing when it was cancelled before the file was begun. */
    public static Outcome<Path> write(
            Kind kind,
            Collection<? extends Element> elements,
            Locale language,
            SheetForm form,
            Charset encoding,
            Path file,
            Cancellation stop) {
        String title = kind.label().in(language);
        List<List<String>> rows = rows(elements, kind.columns(), language);
        return stop.isCancelled()
                ? Outcome.failed(Trouble.of(TroubleCode.CANCELLED, file.toString(), ""))
                : SheetWriter.write(title, rows, form, encoding, file);
    }
}
