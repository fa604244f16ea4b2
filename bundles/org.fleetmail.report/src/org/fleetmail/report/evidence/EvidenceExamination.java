package org.fleetmail.report.evidence;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.report.seal.Seal;
import org.fleetmail.report.seal.SealCheck;
import org.fleetmail.report.seal.Vouching;

/**
 * Examines evidence: every file against the manifest, the report beside it, the journal's entries against their hashes,
 * signature and time stamp. No file is read further than the manifest says it is long.
 */
public final class EvidenceExamination {
    private static final int LARGEST_MANIFEST = 64 << 20;
    private static final int LARGEST_SEAL = 1 << 20;

    private final Found found;
    private final Path place;
    private final List<Defect> defects = new ArrayList<>();

    private EvidenceExamination(Found found, Path place) {
        this.found = found;
        this.place = place;
    }

    /**
     * Examines evidence.
     *
     * @param path a folder or a ZIP file
     * @param trusted certificates that signer and time stamp have to lead to; where there are any, a signature has to be there
     * @param now the time
     * @return what was found, or {@code EVIDENCE-INVALID} where there is no manifest that can be read, or {@code FILE-ACCESS}
     */
    public static Outcome<EvidenceCheck> of(Path path, List<X509Certificate> trusted, Instant now) {
        Path whole = path.toAbsolutePath().normalize();
        try {
            return Found.with(whole, found -> {
                Optional<byte[]> manifest = found.bytes(Manifest.NAME, LARGEST_MANIFEST);
                return manifest.isEmpty()
                        ? invalid(whole, new IOException(Manifest.NAME))
                        : new EvidenceExamination(found, whole).examine(manifest.get(), trusted, now);
            });
        } catch (ZipException e) {
            return invalid(whole, e);
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, whole.toString(), e));
        }
    }

    private static Outcome<EvidenceCheck> invalid(Path path, IOException e) {
        return Outcome.failed(Trouble.of(TroubleCode.EVIDENCE_INVALID, path.toString(), e));
    }

    private Outcome<EvidenceCheck> examine(byte[] bytes, List<X509Certificate> trusted, Instant now)
            throws IOException {
        Manifest manifest;
        try {
            manifest = ManifestJson.read(bytes);
        } catch (IOException e) {
            return invalid(place, e);
        }
        added(manifest);
        for (HashedFile file : manifest.files()) {
            compare(file, found.read(file.path(), in -> hashed(file, in)));
        }
        for (HashedFile report : manifest.reports()) {
            compare(report, beside(report));
        }
        journal(manifest);
        SealCheck seal = SealCheck.of(
                bytes,
                found.bytes(Manifest.NAME + Seal.SIGNATURE, LARGEST_SEAL),
                found.bytes(stampName(), LARGEST_SEAL),
                trusted,
                now);
        judge(seal, !trusted.isEmpty());
        return Outcome.done(new EvidenceCheck(manifest, Hashing.sha256(bytes), defects, seal));
    }

    private String stampName() throws IOException {
        boolean signed =
                found.bytes(Manifest.NAME + Seal.SIGNATURE, LARGEST_SEAL).isPresent();
        return Manifest.NAME + (signed ? Seal.SIGNATURE : "") + Seal.STAMP;
    }

    private void added(Manifest manifest) throws IOException {
        Set<String> known = new HashSet<>(List.of(Manifest.NAME, Manifest.NAME + Seal.SIGNATURE, stampName()));
        manifest.files().forEach(file -> known.add(file.path()));
        for (String name : found.names()) {
            if (!known.contains(name)) {
                add(Defect.Kind.ADDED, name);
            }
        }
        found.twice().forEach(name -> add(Defect.Kind.ADDED, name));
    }

    private void compare(HashedFile expected, Optional<HashedFile> seen) {
        if (seen.isEmpty()) {
            add(Defect.Kind.MISSING, expected.path());
        } else if (!seen.get().equals(expected)) {
            add(Defect.Kind.ALTERED, expected.path());
        }
    }

    /** A file that cannot be unpacked any more is another one. */
    private static HashedFile hashed(HashedFile expected, InputStream in) throws IOException {
        try {
            return Hashing.read(expected.path(), in, expected.bytes());
        } catch (ZipException | EOFException e) {
            return new HashedFile(expected.path(), -1, "");
        }
    }

    /** A file of the report, which lies beside the evidence and nowhere else. */
    private Optional<HashedFile> beside(HashedFile expected) throws IOException {
        Path folder = place.getParent();
        Path file = folder.resolve(expected.path()).normalize();
        if (!file.startsWith(folder) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(hashed(expected, in));
        }
    }

    private void journal(Manifest manifest) throws IOException {
        found.read(JournalLines.NAME, in -> unchained(in, manifest))
                .flatMap(broken -> broken)
                .ifPresent(line -> add(Defect.Kind.UNCHAINED, JournalLines.NAME + ":" + line));
    }

    private static Optional<Integer> unchained(InputStream in, Manifest manifest) throws IOException {
        try (Reader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return JournalLines.firstBroken(lines, manifest.head());
        } catch (ZipException | EOFException e) {
            return Optional.of(1);
        }
    }

    private void judge(SealCheck seal, boolean demanded) {
        switch (seal.signature()) {
            case Vouching.None none when demanded -> add(Defect.Kind.UNSIGNED, Manifest.NAME);
            case Vouching.Wrong wrong -> add(Defect.Kind.SIGNATURE_WRONG, Manifest.NAME + Seal.SIGNATURE);
            case Vouching.Fits fits
            when fits.trust() == Vouching.Trust.NOT_TRUSTED -> add(Defect.Kind.SIGNER_UNTRUSTED, fits.by());
            case Vouching.None none -> {}
            case Vouching.Fits fits -> {}
        }
        switch (seal.stamp()) {
            case Vouching.Wrong wrong -> add(Defect.Kind.STAMP_WRONG, Manifest.NAME);
            case Vouching.Fits fits
            when fits.trust() == Vouching.Trust.NOT_TRUSTED -> add(Defect.Kind.STAMPER_UNTRUSTED, fits.by());
            case Vouching.None none -> {}
            case Vouching.Fits fits -> {}
        }
    }

    private void add(Defect.Kind kind, String path) {
        defects.add(new Defect(kind, path));
    }
}
