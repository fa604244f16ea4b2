package org.fleetmail.report.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.report.internal.Unfinished;
import org.fleetmail.report.seal.Seal;
import org.fleetmail.store.journal.ChainCheck;

/**
 * Writes the evidence of a report: its files, {@code SHA256SUMS} for the program {@code sha256sum}, the manifest, and where
 * it is asked for a signature over the manifest and a time stamp. It takes its name when it is complete.
 */
public final class EvidenceWriter {
    /** The sums in the form of {@code sha256sum}. */
    static final String SUMS = "SHA256SUMS";

    private EvidenceWriter() {}

    /**
     * Writes evidence.
     *
     * @param source what it is made from
     * @param language of its read-me
     * @param seal how the manifest is signed and stamped
     * @param form folder or ZIP file
     * @param path the folder or file; it must not be there
     * @return the path, or {@code FILE-ACCESS}, or {@code SEAL-FAILED}
     */
    public static Outcome<Path> write(EvidenceSource source, Locale language, Seal seal, EvidenceForm form, Path path) {
        Path whole = path.toAbsolutePath();
        try (Unfinished evidence = Unfinished.of(whole)) {
            Outcome<byte[]> sealed = fill(source, language, seal, form, evidence.path());
            if (sealed instanceof Outcome.Done<byte[]>) {
                evidence.finish();
            }
            return sealed.map(done -> whole);
        } catch (IOException | UncheckedIOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, whole.toString(), e));
        }
    }

    private static Outcome<byte[]> fill(EvidenceSource source, Locale language, Seal seal, EvidenceForm form, Path path)
            throws IOException {
        try (Place place = Place.of(form, path)) {
            List<HashedFile> files = new ArrayList<>();
            for (EvidenceFile file : new EvidenceFiles(source, language).all()) {
                files.add(place.put(file));
            }
            files.add(place.put(EvidenceFile.of(SUMS, sums(files))));
            byte[] manifest = ManifestJson.write(manifest(source, files, path.getParent()));
            put(place, Manifest.NAME, manifest);
            return seal.over(Manifest.NAME, manifest, (name, bytes) -> put(place, name, bytes));
        }
    }

    private static void put(Place place, String name, byte[] bytes) throws IOException {
        place.put(new EvidenceFile(name, out -> out.write(bytes)));
    }

    private static String sums(List<HashedFile> files) {
        return files.stream()
                .map(file -> file.sha256() + "  " + file.path() + "\n")
                .collect(Collectors.joining());
    }

    private static Manifest manifest(EvidenceSource source, List<HashedFile> files, Path beside) throws IOException {
        return new Manifest(
                source.report().madeAt(),
                source.report().version(),
                source.report().fleet().getName() == null
                        ? ""
                        : source.report().fleet().getName(),
                source.report().vantage(),
                source.report().run().map(summary -> summary.run().id()),
                head(source.report().journal()),
                files,
                reports(source.written(), beside));
    }

    private static Optional<Manifest.Head> head(Outcome<ChainCheck> journal) {
        return journal.toOptional()
                .filter(ChainCheck.Intact.class::isInstance)
                .map(ChainCheck.Intact.class::cast)
                .map(intact -> new Manifest.Head(intact.entries(), intact.lastHash()));
    }

    private static List<HashedFile> reports(List<Path> written, Path beside) throws IOException {
        List<HashedFile> reports = new ArrayList<>();
        for (Path report : written) {
            try (Stream<Path> files = Files.walk(report.toAbsolutePath())) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    reports.add(hashed(beside.relativize(file).toString().replace('\\', '/'), file));
                }
            }
        }
        return reports;
    }

    private static HashedFile hashed(String path, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Hashing.read(path, in, Files.size(file));
        }
    }
}
