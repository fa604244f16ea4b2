package org.fleetmail.ui.internal.look;

import java.util.List;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TableItem;

/** Gives an item of a table the texts, images and bars of a line. */
final class LinePainter<R> {
    private final List<LiveColumn<R>> columns;

    LinePainter(List<LiveColumn<R>> columns) {
        this.columns = columns;
    }

    void fill(TableItem item, Line<R> line) {
        switch (line) {
            case Line.Head<R>(String title, int count, boolean folded) -> {
                String mark = folded ? "▸" : "▾";
                item.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
                for (int i = 0; i < columns.size(); i++) {
                    item.setText(i, i == 0 ? Counts.bind("{0} {1} ({2})", mark, title, count) : "");
                    draw(item, i, null);
                }
            }
            case Line.Row<R>(R row) -> {
                item.setFont(null);
                for (int i = 0; i < columns.size(); i++) {
                    item.setText(i, columns.get(i).text().apply(row).replace('\n', ' '));
                    draw(item, i, columns.get(i).image().apply(row));
                }
            }
        }
    }

    /** A cell that never had an image keeps no room for one. */
    private static void draw(TableItem item, int column, Image image) {
        if (item.getImage(column) != image) {
            item.setImage(column, image);
        }
    }

    /** Paints the bar of a row into the cell that the event is about. */
    void paintBar(Event event, TableItem item, R row) {
        columns.get(event.index)
                .bar()
                .apply(row)
                .ifPresent(bar -> BarPainter.paint(event.gc, item.getBounds(event.index), bar));
    }
}
