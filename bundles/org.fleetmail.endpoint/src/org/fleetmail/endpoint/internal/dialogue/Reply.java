package org.fleetmail.endpoint.internal.dialogue;

import java.util.List;

/**
 * An answer to a command.
 *
 * @param kind whether it agrees
 * @param lines its lines, without line ends
 */
public record Reply(Kind kind, List<String> lines) {
    public Reply {
        lines = List.copyOf(lines);
    }

    /** What an answer says in short. */
    public enum Kind {
        YES,
        NO,
        /** Not an answer of this protocol. */
        GARBAGE
    }

    public boolean yes() {
        return kind == Kind.YES;
    }

    /** Its last line, cut for people to read. */
    public String gist() {
        String last = lines.isEmpty() ? "" : lines.getLast();
        return last.length() > 200 ? last.substring(0, 200) + "…" : last;
    }
}
