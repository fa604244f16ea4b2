package org.fleetmail.cli.internal.session;

import java.util.EnumSet;
import java.util.Set;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;

/** How a command ended, for the caller. Scripts rely on the numbers. */
public enum ExitStatus {
    /** It was done, and nothing is wrong. */
    DONE(0),
    /** It was done; there are findings or failed devices. */
    FINDINGS(1),
    /** The call is wrong. */
    WRONG_CALL(2),
    /** It could not be done. */
    IMPOSSIBLE(3),
    /** It was interrupted; 128 plus the number of SIGINT, as shells do. */
    INTERRUPTED(130);

    private static final Set<TroubleCode> WRONG_CALLS = EnumSet.of(
            TroubleCode.QUERY_SYNTAX,
            TroubleCode.SCOPE_INVALID,
            TroubleCode.PROFILE_UNKNOWN,
            TroubleCode.ENDPOINT_INCOMPLETE,
            TroubleCode.PLAN_INVALID,
            TroubleCode.RUN_UNKNOWN);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** The status of a command that a trouble ended. */
    public static ExitStatus of(Trouble trouble) {
        return WRONG_CALLS.contains(trouble.code()) ? WRONG_CALL : IMPOSSIBLE;
    }
}
