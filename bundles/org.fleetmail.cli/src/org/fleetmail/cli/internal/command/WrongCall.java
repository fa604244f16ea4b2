package org.fleetmail.cli.internal.command;

import org.fleetmail.core.text.Sentence;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A call whose words are right each by itself, but not together. */
final class WrongCall extends ParameterException {
    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    private WrongCall(CommandLine commandLine, Sentence sentence) {
        super(commandLine, sentence.toString());
        this.sentence = sentence;
    }

    /** With a text of this package. */
    static WrongCall of(CommandSpec command, String key, Object... arguments) {
        return new WrongCall(command.commandLine(), Sentence.of(WrongCall.class, key, arguments));
    }

    Sentence sentence() {
        return sentence;
    }
}
