package org.fleetmail.cli.internal;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.fleetmail.cli.internal.command.Commands;
import org.fleetmail.cli.internal.command.Mistakes;
import org.fleetmail.cli.internal.command.PreferredDefaults;
import org.fleetmail.cli.internal.command.RootCommand;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.core.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The commands of Fleetmail, ready to be called. */
public final class FleetmailCommandLine {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final int WIDTH = 100;
    private static final int LONGEST_OPTION = 26;

    private final Session session;

    /**
     * A command line.
     *
     * @param session what the commands work with; its language holds where no {@code --lang} is given
     */
    public FleetmailCommandLine(Session session) {
        this.session = session;
    }

    /**
     * Does one call.
     *
     * @param arguments the words after the program's name
     * @return the exit status
     */
    public int execute(String... arguments) {
        List<String> words = List.of(arguments);
        Session spoken = session.withLanguage(languageIn(words));
        return commandLine(spoken, commandIn(words)).execute(arguments);
    }

    /** The word where a command is named, if only the language stands before it; otherwise nothing. */
    private static String commandIn(List<String> arguments) {
        int first = 0;
        if (!arguments.isEmpty() && arguments.get(0).startsWith("--lang")) {
            first = arguments.get(0).equals("--lang") ? 2 : 1;
        }
        return first < arguments.size() ? arguments.get(first) : "";
    }

    private Locale languageIn(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith("--lang=")) {
                return Locale.forLanguageTag(argument.substring("--lang=".length()));
            }
            if (argument.equals("--lang") && i + 1 < arguments.size()) {
                return Locale.forLanguageTag(arguments.get(i + 1));
            }
        }
        return session.language();
    }

    /** The parser of a call that begins with a word. */
    static CommandLine commandLine(Session session, String word) {
        CommandLine root = new CommandLine(new RootCommand(session));
        Commands.of(session, word).forEach(root::addSubcommand);
        root.registerConverter(Locale.class, Locale::forLanguageTag)
                .setDefaultValueProvider(new PreferredDefaults(session))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        session.terminal().paint().coloured() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(WIDTH)
                .setUsageHelpLongOptionsMaxWidth(LONGEST_OPTION)
                .setParameterExceptionHandler(new Mistakes(session))
                .setExecutionExceptionHandler(new Mistakes(session));
        session.terminal().out().lend(root::setOut);
        session.terminal().err().lend(root::setErr);
        root.setResourceBundle(texts(session.language()));
        describe(root, session);
        root.getCommandSpec().usageMessage().footer(beginnings(session));
        return root;
    }

    /** Where to begin, for those who run servers, keep a fleet, or set up a device or PC. */
    private static String[] beginnings(Session session) {
        Texts texts = Texts.of(RootCommand.class);
        return Stream.of("heading.begin", "begin.server", "begin.fleet", "begin.setup")
                .map(key -> texts.get(session.language(), key))
                .toArray(String[]::new);
    }

    private static ResourceBundle texts(Locale language) {
        return ResourceBundle.getBundle(
                RootCommand.class.getPackageName() + ".messages",
                language,
                RootCommand.class.getClassLoader(),
                NO_FALLBACK);
    }

    /** Gives a command and those below it their texts. */
    private static void describe(CommandLine command, Session session) {
        Texts texts = Texts.of(RootCommand.class);
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        String name = command.getCommandSpec().qualifiedName("-");
        usage.synopsisHeading(texts.get(session.language(), "heading.usage") + " ");
        usage.descriptionHeading("%n");
        usage.description(texts.get(session.language(), "command." + name));
        usage.parameterListHeading("%n");
        usage.optionListHeading("%n");
        usage.commandListHeading("%n" + texts.get(session.language(), "heading.commands") + "%n");
        usage.sortOptions(false);
        command.getCommandSpec().version("Fleetmail " + session.version());
        command.getSubcommands().values().forEach(below -> describe(below, session));
    }
}
