package org.fleetmail.cli.internal.command;

import picocli.CommandLine.Model.CommandSpec;

/** Bounds of numbers in a call. */
final class Numbers {
    private Numbers() {}

    /** A number from least to most, or the call is wrong. */
    static void demand(CommandSpec command, String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw WrongCall.of(command, "mistake.range", option, String.valueOf(least), String.valueOf(most));
        }
    }
}
