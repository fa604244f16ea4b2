package org.fleetmail.cli.internal.terminal;

/** Marks words by colour (ECMA-48 SGR). The words say the same without it, so colour is never needed to understand. */
public record Paint(boolean coloured) {
    private static final String RESET = "\u001b[0m";

    public String good(String text) {
        return marked("32", text);
    }

    public String warning(String text) {
        return marked("33", text);
    }

    public String bad(String text) {
        return marked("31", text);
    }

    public String strong(String text) {
        return marked("1", text);
    }

    public String faint(String text) {
        return marked("2", text);
    }

    private String marked(String code, String text) {
        return coloured ? "\u001b[" + code + "m" + text + RESET : text;
    }
}
