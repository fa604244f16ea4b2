package org.fleetmail.ui.internal.creation;

import org.fleetmail.ui.internal.command.Commands;

/** What opens when a new fleet is there, beside its findings. */
public enum Next {
    NOTHING(""),
    DISCOVER(Commands.DISCOVER),
    IMPORT(Commands.IMPORT);

    private final String command;

    Next(String command) {
        this.command = command;
    }

    /** The command that opens it; empty for nothing. */
    String command() {
        return command;
    }
}
