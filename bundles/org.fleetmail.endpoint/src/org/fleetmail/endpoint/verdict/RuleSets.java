package org.fleetmail.endpoint.verdict;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;

/** The rule sets that come with Fleetmail, as JSON files beside this class, and those in files of the user's. */
public final class RuleSets {
    private static final List<String> NAMES = List.of(
            "fleetmail",
            "rfc-mail",
            "mozilla-intermediate",
            "mozilla-modern",
            "ncsc-nl-2025",
            "cryptrec-recommended",
            "pci-dss-4",
            "bsi-tr-03108",
            "nist-sp-800-177r1");
    private static final Map<String, RuleSet> READ = new ConcurrentHashMap<>();
    private static final int LARGEST = 1 << 20;

    private RuleSets() {}

    /** Names of the shipped ones. */
    public static List<String> names() {
        return NAMES;
    }

    /** A shipped rule set. */
    public static Optional<RuleSet> shipped(String name) {
        return NAMES.contains(name) ? Optional.of(READ.computeIfAbsent(name, RuleSets::shippedFile)) : Optional.empty();
    }

    /**
     * A rule set in a file of the user's, in the same form as the shipped ones, at most 1 MiB.
     *
     * @return the rule set, {@code FILE-ACCESS}, or {@code RULES-INVALID} with what is wrong and where
     */
    public static Outcome<RuleSet> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            return bytes.length > LARGEST ? invalid(file, "> 1 MiB") : read(file, PlacedJson.of(bytes));
        } catch (JsonProcessingException e) {
            return invalid(file, e.getOriginalMessage() + " " + PlacedJson.said(e.getLocation()));
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, file.toString(), e));
        }
    }

    private static Outcome<RuleSet> read(Path file, PlacedJson json) {
        try {
            return Outcome.done(RuleSetFile.of(json.root()));
        } catch (RuleSetFile.Mistake e) {
            return invalid(file, e.getMessage() + " " + json.place(e.pointer()));
        }
    }

    /** A shipped rule set by its name, or one in a file whose name ends in {@code .json}; empty where it is neither. */
    public static Optional<Outcome<RuleSet>> named(String name) {
        return shipped(name)
                .map(Outcome::done)
                .or(() -> known(name) ? Optional.of(read(Path.of(name))) : Optional.empty());
    }

    /** Whether {@link #named} finds something under this name; a file may still be wrong. */
    public static boolean known(String name) {
        return NAMES.contains(name) || name.endsWith(".json");
    }

    private static Outcome<RuleSet> invalid(Path file, String detail) {
        return Outcome.failed(Trouble.of(TroubleCode.RULES_INVALID, file.toString(), detail));
    }

    private static RuleSet shippedFile(String name) {
        try (InputStream in = RuleSets.class.getResourceAsStream(name + ".json")) {
            return RuleSetFile.of(PlacedJson.of(in.readAllBytes()).root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
