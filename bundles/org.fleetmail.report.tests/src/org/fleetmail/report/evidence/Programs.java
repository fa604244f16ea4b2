package org.fleetmail.report.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fleetmail.testkit.mail.Peers;

/** Calls of other programs that judge what we wrote. */
final class Programs {
    private Programs() {}

    /** The status with which a program ends that runs in a folder; the first word is its name. */
    static int status(Path folder, String... words) throws IOException {
        String debianPackage = words[0].equals("openssl") ? "openssl" : "coreutils";
        List<String> command = new ArrayList<>(List.of(words));
        command.set(0, Peers.program(words[0], debianPackage).toString());
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.onExit().join().exitValue();
    }
}
