package org.fleetmail.ui.internal.help;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.custom.PaintObjectEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GlyphMetrics;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.fleetmail.help.HelpFiles;
import org.fleetmail.help.HelpPage;
import org.fleetmail.help.text.PageText;
import org.fleetmail.help.text.PageText.Link;
import org.fleetmail.help.text.PageText.Picture;
import org.fleetmail.help.text.PageText.Span;
import org.fleetmail.help.text.PageText.Style;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.internal.look.SpokenName;

/** One page to read, as text a screen reader can read too. A link is followed with the mouse, or with Enter where the caret is. */
final class PageArea {
    private static final int MARGIN = 12;
    private static final int ITEM_INDENT = 18;
    private static final int WIDEST_PICTURE = 900;
    private static final int TITLE_LARGER = 5;
    private static final int HEADING_LARGER = 2;

    private final StyledText text;
    private final LocalResourceManager resources;
    private final Map<Integer, Image> pictures = new HashMap<>();
    private final Consumer<String> follow;
    private PageText content = new PageText("", List.of(), List.of(), List.of());

    /** @param follow told of the target of a link */
    PageArea(Composite parent, Consumer<String> follow) {
        this.follow = follow;
        text = new StyledText(parent, SWT.BORDER | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
        text.setData(Parts.ID, "help.page");
        SpokenName.give(text, Messages.HelpBrowser_page);
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        text.setLineSpacing(2);
        resources = new LocalResourceManager(JFaceResources.getResources(), text);
        text.addPaintObjectListener(this::paint);
        text.addListener(SWT.MouseUp, this::click);
        text.addListener(
                SWT.MouseMove,
                event -> text.setCursor(
                        at(event).isPresent() ? text.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null));
        text.addListener(SWT.KeyDown, this::type);
        text.addListener(SWT.Dispose, event -> release());
    }

    private void release() {
        pictures.values().forEach(Image::dispose);
        pictures.clear();
    }

    /**
     * Shows a page.
     *
     * @param offset which part of its text shall be in sight
     */
    void show(HelpPage page, int offset) {
        release();
        content = page.content();
        text.setText(content.text());
        List<StyleRange> ranges = new ArrayList<>();
        content.spans().forEach(span -> style(span, ranges));
        content.links().forEach(link -> ranges.add(link(link)));
        content.pictures().forEach(picture -> load(page, picture).ifPresent(ranges::add));
        ranges.forEach(this::apply);
        text.setCaretOffset(offset);
        if (offset == 0) {
            text.setTopPixel(0);
        } else {
            text.setTopIndex(text.getLineAtOffset(offset));
        }
    }

    /** A link within an item, or strong words within a link, keep what they have. */
    private void apply(StyleRange range) {
        StyleRange[] there = text.getStyleRanges(range.start, range.length);
        text.setStyleRange(range);
        for (StyleRange one : there) {
            if (one.font != null && range.font == null) {
                one.underline = range.underline;
                one.underlineStyle = range.underlineStyle;
                text.setStyleRange(one);
            }
        }
    }

    private void style(Span span, List<StyleRange> ranges) {
        if (span.style() == Style.ITEM) {
            int first = text.getLineAtOffset(span.start());
            int last = text.getLineAtOffset(span.start() + span.length() - 1);
            text.setLineWrapIndent(first, last - first + 1, ITEM_INDENT);
            return;
        }
        StyleRange range = new StyleRange();
        range.start = span.start();
        range.length = span.length();
        range.font = font(span.style());
        ranges.add(range);
    }

    private Font font(Style style) {
        FontDescriptor normal = FontDescriptor.createFrom(text.getFont());
        return resources.create(
                switch (style) {
                    case TITLE -> normal.increaseHeight(TITLE_LARGER).setStyle(SWT.BOLD);
                    case HEADING -> normal.increaseHeight(HEADING_LARGER).setStyle(SWT.BOLD);
                    case STRONG -> normal.setStyle(SWT.BOLD);
                    case EMPHASIS -> normal.setStyle(SWT.ITALIC);
                    case CODE -> JFaceResources.getTextFontDescriptor();
                    case ITEM -> normal;
                });
    }

    private static StyleRange link(Link link) {
        StyleRange range = new StyleRange();
        range.start = link.start();
        range.length = link.length();
        range.underline = true;
        range.underlineStyle = SWT.UNDERLINE_LINK;
        return range;
    }

    private Optional<StyleRange> load(HelpPage page, Picture picture) {
        return HelpFiles.ofBundle()
                .read(HelpFiles.resolve(page.path(), picture.file()))
                .flatMap(this::image)
                .map(image -> {
                    pictures.put(picture.at(), image);
                    return place(picture, image.getBounds());
                });
    }

    private Optional<Image> image(byte[] file) {
        try {
            return Optional.of(new Image(text.getDisplay(), new ByteArrayInputStream(file)));
        } catch (SWTException e) {
            Statuses.log(e);
            return Optional.empty();
        }
    }

    private StyleRange place(Picture picture, Rectangle size) {
        StyleRange range = new StyleRange();
        range.start = picture.at();
        range.length = 1;
        int width = width(size);
        range.metrics = new GlyphMetrics(size.height * width / size.width, 0, width);
        return range;
    }

    private int width(Rectangle picture) {
        int room = Math.max(200, text.getClientArea().width - 3 * MARGIN);
        return Math.min(Math.min(room, WIDEST_PICTURE), picture.width);
    }

    private void paint(PaintObjectEvent event) {
        Image image = pictures.get(event.style.start);
        if (image != null) {
            Rectangle size = image.getBounds();
            GlyphMetrics room = event.style.metrics;
            event.gc.drawImage(
                    image,
                    0,
                    0,
                    size.width,
                    size.height,
                    event.x,
                    event.y + event.ascent - room.ascent,
                    room.width,
                    room.ascent);
        }
    }

    private void click(Event event) {
        if (event.button == 1 && text.getSelectionCount() == 0) {
            at(event).ifPresent(link -> follow.accept(link.target()));
        }
    }

    private Optional<Link> at(Event event) {
        int offset = text.getOffsetAtPoint(new Point(event.x, event.y));
        return at(offset);
    }

    private Optional<Link> at(int offset) {
        return content.links().stream().filter(link -> link.contains(offset)).findFirst();
    }

    private void type(Event event) {
        if (event.character == SWT.CR) {
            at(text.getCaretOffset()).ifPresent(link -> follow.accept(link.target()));
        }
    }

    void setFocus() {
        text.setFocus();
    }
}
