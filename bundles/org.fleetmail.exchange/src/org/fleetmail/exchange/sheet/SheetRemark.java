package org.fleetmail.exchange.sheet;

import org.fleetmail.core.text.Sentence;

/**
 * Something a person should know about a cell as it was read.
 *
 * @param row its row as a spreadsheet numbers it, from 1
 * @param column its column, the first being 0
 * @param text what is so
 */
public record SheetRemark(int row, int column, Sentence text) {}
