package org.fleetmail.core.fleet;

import java.nio.file.Path;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;

/**
 * One reason why a fleet file was refused.
 *
 * @param file the file
 * @param line line in the file from 1; 0 where the file as a whole is meant
 * @param column column in that line from 1, in UTF-16 characters; 0 where the file as a whole is meant
 * @param code which kind
 * @param detail the facts
 */
public record Problem(Path file, int line, int column, TroubleCode code, Sentence detail) {
    /** The same as a trouble at {@code office.fleet:12:40}. */
    public Trouble trouble() {
        String where = line == 0 ? file.toString() : file + ":" + line + ":" + column;
        return Trouble.of(code, where, detail);
    }
}
