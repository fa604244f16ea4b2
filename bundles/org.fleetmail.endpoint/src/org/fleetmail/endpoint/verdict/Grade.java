package org.fleetmail.endpoint.verdict;

/** One letter for a whole endpoint, best first. */
public enum Grade {
    A_PLUS("A+"),
    A("A"),
    B("B"),
    C("C"),
    F("F"),
    /** The certificate is not to be trusted; whatever else is right. */
    T("T");

    private final String letter;

    Grade(String letter) {
        this.letter = letter;
    }

    public String letter() {
        return letter;
    }

    @Override
    public String toString() {
        return letter;
    }
}
