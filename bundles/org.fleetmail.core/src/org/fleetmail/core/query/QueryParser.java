package org.fleetmail.core.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fleetmail.core.text.Sentence;

/**
 * Reads a query by recursive descent:
 *
 * <pre>
 * query := all ("or" all)*
 * all   := one*
 * one   := ("-" | "not") one | "(" query ")" | [field ":"] (word | quoted)
 * </pre>
 */
final class QueryParser {
    private static final int LONGEST = 4096;
    private static final int DEEPEST = 50;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]*");
    private static final Pattern OR = Pattern.compile("(?i)or(?=[\\s\\p{Z}()\"]|$)");
    private static final Pattern NOT = Pattern.compile("-|(?i:not)(?=[\\s\\p{Z}()\"]|$)");
    private static final Pattern FIELD = Pattern.compile("([A-Za-z]+):");
    private static final Pattern HEX = Pattern.compile("[A-Fa-f]{1,4}");
    private static final Pattern WORD = Pattern.compile("[^\\s\\p{Z}()\"]+");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private final String source;
    private final Matcher text;
    private final int end;
    private int depth;

    QueryParser(String source) {
        this.source = source;
        this.text = BLANKS.matcher(source);
        this.end = source.length();
    }

    /** What the whole text asks. */
    Condition parse() throws Mistake {
        if (end > LONGEST) {
            throw mistake("too-long", LONGEST);
        }
        Condition condition = query();
        if (text.regionStart() < end) {
            throw mistake("close-alone");
        }
        return condition;
    }

    private Condition query() throws Mistake {
        List<Condition> alternatives = new ArrayList<>();
        alternatives.add(all());
        while (takes(OR)) {
            alternatives.add(all());
        }
        return alternatives.size() == 1 ? alternatives.getFirst() : alternatives(alternatives);
    }

    private Condition alternatives(List<Condition> alternatives) throws Mistake {
        if (alternatives.contains(new Condition.All(List.of()))) {
            throw mistake("or-alone");
        }
        return new Condition.Any(List.copyOf(alternatives));
    }

    private Condition all() throws Mistake {
        List<Condition> parts = new ArrayList<>();
        while (more()) {
            parts.add(one());
        }
        return new Condition.All(List.copyOf(parts));
    }

    private boolean more() {
        int at = skip();
        return at < end && charAt(at) != ')' && !text.usePattern(OR).lookingAt();
    }

    private Condition one() throws Mistake {
        if (takes(NOT)) {
            if (!more()) {
                throw mistake("not-alone");
            }
            return new Condition.Not(nested(false));
        }
        return charAt(skip()) == '(' ? nested(true) : term();
    }

    private Condition nested(boolean parenthesis) throws Mistake {
        if (++depth > DEEPEST) {
            throw mistake("too-deep", DEEPEST);
        }
        Condition condition = parenthesis ? parenthesis() : one();
        depth--;
        return condition;
    }

    private Condition parenthesis() throws Mistake {
        Mistake unclosed = mistake("unclosed");
        move(text.regionStart() + 1);
        Condition condition = query();
        if (skip() == end || charAt(text.regionStart()) != ')') {
            throw unclosed;
        }
        move(text.regionStart() + 1);
        return condition;
    }

    private Condition term() throws Mistake {
        int begin = text.regionStart();
        if (!text.usePattern(FIELD).lookingAt() || HEX.matcher(text.group(1)).matches()) {
            return new Condition.Mentions(value().anywhere());
        }
        Field field = Field.named(text.group(1)).orElse(null);
        if (field == null) {
            throw mistake("unknown-field", text.group(1));
        }
        move(text.end());
        if (text.usePattern(QUOTED).lookingAt() && text.group(1).isEmpty()) {
            move(text.end());
            return new Condition.Lacks(field);
        }
        if (!text.usePattern(WORD).lookingAt() && !text.usePattern(QUOTED).lookingAt()) {
            move(begin);
            throw mistake("no-value");
        }
        return new Condition.Is(field, value());
    }

    private Glob value() throws Mistake {
        boolean quoted = text.usePattern(QUOTED).lookingAt();
        if (!quoted && !text.usePattern(WORD).lookingAt()) {
            throw mistake("unclosed");
        }
        Glob glob = quoted ? Glob.literal(text.group(1)) : Glob.of(text.group());
        move(text.end());
        return glob;
    }

    private boolean takes(Pattern pattern) {
        skip();
        boolean found = text.usePattern(pattern).lookingAt();
        if (found) {
            move(text.end());
        }
        return found;
    }

    private int skip() {
        if (text.usePattern(BLANKS).lookingAt()) {
            move(text.end());
        }
        return text.regionStart();
    }

    private void move(int to) {
        text.region(to, end);
    }

    private char charAt(int at) {
        return source.charAt(at);
    }

    private Mistake mistake(String key, Object... arguments) {
        return new Mistake(text.regionStart() + 1, Sentence.of(QueryParser.class, key, arguments));
    }

    /** Why a text is no query. */
    static final class Mistake extends Exception {
        private static final long serialVersionUID = 1;
        final int column;
        final transient Sentence detail;

        Mistake(int column, Sentence detail) {
            super(null, null, false, false);
            this.column = column;
            this.detail = detail;
        }
    }
}
