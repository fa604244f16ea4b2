package org.fleetmail.ui.internal.workstation;

import java.util.Locale;
import java.util.stream.Collectors;
import org.fleetmail.client.decision.ClientSettings;
import org.fleetmail.client.decision.Decision;
import org.fleetmail.client.reach.ProgramReach;

/** What a mail program can do about a server, in words. */
final class ReachWords {
    private ReachWords() {}

    static String word(ProgramReach reach) {
        return switch (reach.decision()) {
            case Decision.Reachable way -> Messages.ReachWords_reachable;
            case Decision.ByAnotherPort way -> Messages.ReachWords_other_port;
            case Decision.AfterPatch way -> Messages.ReachWords_after_patch;
            case Decision.ThroughForwarder way -> Messages.ReachWords_forwarder;
            case Decision.Impossible way -> Messages.ReachWords_impossible;
        };
    }

    static String icon(ProgramReach reach) {
        return switch (reach.decision()) {
            case Decision.Reachable way -> "state-good";
            case Decision.ByAnotherPort way -> "state-warning";
            case Decision.AfterPatch way -> "state-warning";
            case Decision.ThroughForwarder way -> "state-warning";
            case Decision.Impossible way -> "state-bad";
        };
    }

    /** The server and port to set; empty where it is impossible. */
    static String settings(ProgramReach reach) {
        return switch (reach.decision()) {
            case Decision.Reachable way -> place(way.settings());
            case Decision.ByAnotherPort way -> place(way.settings());
            case Decision.AfterPatch way -> place(way.settings());
            case Decision.ThroughForwarder way -> place(way.settings());
            case Decision.Impossible way -> "";
        };
    }

    private static String place(ClientSettings settings) {
        return settings.host() + ":" + settings.port();
    }

    /** Why, in sentences. */
    static String reasons(ProgramReach reach) {
        return reach.decision().reasons().stream()
                .map(reason -> reason.in(Locale.getDefault()))
                .collect(Collectors.joining("\n"));
    }
}
