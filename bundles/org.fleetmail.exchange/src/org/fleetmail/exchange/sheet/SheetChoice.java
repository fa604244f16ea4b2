package org.fleetmail.exchange.sheet;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * What a person has chosen about reading a file. What is not chosen is found out.
 *
 * @param encoding encoding of a text
 * @param sheet name of the sheet of a workbook; without it, the first that is visible
 */
public record SheetChoice(Optional<Charset> encoding, Optional<String> sheet) {
    /** Everything is found out. */
    public static final SheetChoice NONE = new SheetChoice(Optional.empty(), Optional.empty());

    public SheetChoice withEncoding(Charset chosen) {
        return new SheetChoice(Optional.of(chosen), sheet);
    }

    public SheetChoice withSheet(String chosen) {
        return new SheetChoice(encoding, Optional.of(chosen));
    }
}
