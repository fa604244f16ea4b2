package org.fleetmail.testkit.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fleetmail.testkit.mail.Peers;
import org.junit.jupiter.api.Assertions;

/** Makes and reads workbooks with another program than ours: openpyxl, which knows formulas, links and merged cells. */
public final class SpreadsheetPeer {
    private final Path python;
    private final Path folder;

    private SpreadsheetPeer(Path python, Path folder) {
        this.python = python;
        this.folder = folder;
    }

    /** With a folder for its scripts; skips, or fails in CI, where openpyxl is not installed. */
    public static SpreadsheetPeer in(Path folder) {
        SpreadsheetPeer peer = new SpreadsheetPeer(Peers.program("python3", "python3"), folder);
        Peers.need(peer.run("").isEmpty(), "openpyxl is not installed (Debian package python3-openpyxl)");
        return peer;
    }

    /** Makes a workbook by statements of Python about its first sheet, {@code sheet}. */
    public Path make(String name, String... statements) {
        Path file = folder.resolve(name);
        String script = String.join("\n", statements);
        String output =
                run("book = openpyxl.Workbook()\nsheet = book.active\n" + script + "\nbook.save('" + file + "')");
        Assertions.assertEquals("", output);
        return file;
    }

    /** What a statement of Python prints about the first sheet of a workbook. */
    public List<String> ask(Path file, String statement) {
        return run("book = openpyxl.load_workbook('" + file + "')\nsheet = book.active\n" + statement)
                .lines()
                .toList();
    }

    private String run(String script) {
        try {
            Path program = Files.writeString(folder.resolve("sheet.py"), "import openpyxl\n" + script + "\n");
            List<String> command = Stream.of(python, "-W", "ignore", "-X", "utf8", program)
                    .map(Object::toString)
                    .toList();
            Path output = folder.resolve("sheet.out");
            Files.deleteIfExists(output);
            Process process = Peers.start(output, command);
            process.waitFor();
            return Files.readString(output);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
