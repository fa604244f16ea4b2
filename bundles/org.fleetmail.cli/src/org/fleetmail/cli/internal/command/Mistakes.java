package org.fleetmail.cli.internal.command;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.fleetmail.cli.internal.session.ExitStatus;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Output;
import org.fleetmail.core.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a call and how to mend it; and, for a bug, where to look. */
public final class Mistakes implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Mistakes.class);

    private final Session session;

    public Mistakes(Session session) {
        this.session = session;
    }

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        Output err = session.terminal().err();
        err.line(text("mistake", what(mistake)));
        err.line(text("mistake.mend", mistake.getCommandLine().getCommandSpec().qualifiedName(" ")));
        return ExitStatus.WRONG_CALL.code();
    }

    private String what(ParameterException mistake) {
        return switch (mistake) {
            case MissingParameterException missing -> text("mistake.missing", labels(missing.getMissing()));
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case OverwrittenOptionException twice -> text("mistake.twice", label(twice.getOverwritten()));
            case MaxValuesExceededException many -> text("mistake.twice", label(many.getArgSpec()));
            case WrongCall wrong -> wrong.sentence().in(session.language());
            default -> mistake.getArgSpec() == null ? mistake.getMessage() : badValue(mistake);
        };
    }

    private String unmatched(UnmatchedArgumentException mistake) {
        String words = String.join(" ", mistake.getUnmatched());
        List<String> near = mistake.getSuggestions();
        return near.isEmpty()
                ? text("mistake.unknown", words)
                : text("mistake.unknown.near", words, String.join(", ", near));
    }

    private String badValue(ParameterException mistake) {
        ArgSpec argument = mistake.getArgSpec();
        Class<?> type = argument.typeInfo().isCollection() ? String.class : argument.type();
        return type.isEnum()
                ? text("mistake.choice", label(argument), choices(type))
                : text("mistake.value", label(argument), String.valueOf(mistake.getValue()));
    }

    private static String choices(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.toString().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String labels(List<ArgSpec> arguments) {
        return arguments.stream().map(Mistakes::label).collect(Collectors.joining(", "));
    }

    private static String label(ArgSpec argument) {
        return argument.isOption() ? ((CommandLine.Model.OptionSpec) argument).longestName() : argument.paramLabel();
    }

    @Override
    public int handleExecutionException(Exception bug, CommandLine commandLine, ParseResult parsed) {
        LOG.error("the command {} failed", parsed.commandSpec().qualifiedName(" "), bug);
        session.terminal()
                .err()
                .line(text("bug", bug.getClass().getName(), session.data().log().toString()));
        return ExitStatus.IMPOSSIBLE.code();
    }

    private String text(String key, Object... arguments) {
        return Texts.of(Mistakes.class).get(session.language(), key, arguments);
    }
}
