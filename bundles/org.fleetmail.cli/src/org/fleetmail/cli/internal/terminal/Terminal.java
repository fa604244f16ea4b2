package org.fleetmail.cli.internal.terminal;

/**
 * Where the command line speaks and listens.
 *
 * @param out results
 * @param err progress, questions and mistakes
 * @param outIsTerminal a person sees {@code out} at once
 * @param errIsTerminal a person sees {@code err} at once
 * @param colour whether colour may be used on a stream that is a terminal
 * @param prompt where answers come from
 */
public record Terminal(
        Output out, Output err, boolean outIsTerminal, boolean errIsTerminal, boolean colour, Prompt prompt) {
    /** How to mark words on {@link #out()}. */
    public Paint paint() {
        return new Paint(colour && outIsTerminal);
    }

    /** Shows how far work is, on {@link #err()}. */
    public Progress progress() {
        return errIsTerminal ? new ProgressBar(err) : new ProgressLines(err);
    }
}
