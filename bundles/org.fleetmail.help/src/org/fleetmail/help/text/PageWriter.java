package org.fleetmail.help.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.fleetmail.help.text.PageText.Link;
import org.fleetmail.help.text.PageText.Picture;
import org.fleetmail.help.text.PageText.Span;
import org.fleetmail.help.text.PageText.Style;

/** Writes Markdown (CommonMark 0.31 with GitHub's tables) as text that is read from top to bottom, also by a screen reader. */
public final class PageWriter extends AbstractVisitor {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final String BULLET = "•  ";
    private static final String BETWEEN_CELLS = "  ·  ";

    private final StringBuilder out = new StringBuilder();
    private final List<Span> spans = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();

    private PageWriter() {}

    /** The page of a Markdown text. */
    public static PageText write(String markdown) {
        PageWriter writer = new PageWriter();
        PARSER.parse(markdown).accept(writer);
        return new PageText(writer.out.toString().stripTrailing() + "\n", writer.spans, writer.links, writer.pictures);
    }

    private void styled(Style style, Runnable content) {
        int start = out.length();
        content.run();
        spans.add(new Span(start, out.length() - start, style));
    }

    private void newBlock() {
        if (!out.isEmpty()) {
            out.append('\n');
        }
    }

    @Override
    public void visit(Heading heading) {
        newBlock();
        styled(heading.getLevel() == 1 ? Style.TITLE : Style.HEADING, () -> visitChildren(heading));
        out.append('\n');
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (!(paragraph.getParent() instanceof ListItem)) {
            newBlock();
        }
        visitChildren(paragraph);
        out.append('\n');
    }

    @Override
    public void visit(BulletList list) {
        beginList(list);
        items(list, number -> BULLET);
    }

    @Override
    public void visit(OrderedList list) {
        beginList(list);
        int first = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
        items(list, number -> (first + number) + ".  ");
    }

    private void beginList(Node list) {
        if (!(list.getParent() instanceof ListItem)) {
            newBlock();
        }
    }

    private void items(Node list, IntFunction<String> mark) {
        int number = 0;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            String words = mark.apply(number++);
            Node shown = item;
            styled(Style.ITEM, () -> {
                out.append(words);
                visitChildren(shown);
            });
        }
    }

    @Override
    public void visit(Text text) {
        out.append(text.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak line) {
        out.append(' ');
    }

    @Override
    public void visit(HardLineBreak line) {
        out.append('\n');
    }

    @Override
    public void visit(StrongEmphasis strong) {
        styled(Style.STRONG, () -> visitChildren(strong));
    }

    @Override
    public void visit(Emphasis emphasis) {
        styled(Style.EMPHASIS, () -> visitChildren(emphasis));
    }

    @Override
    public void visit(Code code) {
        styled(Style.CODE, () -> out.append(code.getLiteral()));
    }

    @Override
    public void visit(FencedCodeBlock block) {
        newBlock();
        styled(Style.CODE, () -> out.append(block.getLiteral().stripTrailing()));
        out.append('\n');
    }

    @Override
    public void visit(org.commonmark.node.Link link) {
        int start = out.length();
        visitChildren(link);
        links.add(new Link(start, out.length() - start, link.getDestination()));
    }

    @Override
    public void visit(Image image) {
        int start = out.length();
        visitChildren(image);
        String description = out.substring(start);
        out.setLength(start);
        out.append(PageText.PICTURE);
        pictures.add(new Picture(start, image.getDestination(), description));
        out.append('\n').append(description);
    }

    /** A row becomes a line: its first cell, then the others. */
    @Override
    public void visit(CustomNode node) {
        switch (node) {
            case TableHead head -> {
                newBlock();
                styled(Style.STRONG, () -> visitChildren(head));
            }
            case TableRow row -> {
                visitChildren(row);
                out.append('\n');
            }
            case TableCell cell -> cell(cell);
            default -> visitChildren(node);
        }
    }

    private void cell(TableCell cell) {
        if (cell.getPrevious() == null) {
            styled(Style.STRONG, () -> visitChildren(cell));
        } else {
            out.append(BETWEEN_CELLS);
            visitChildren(cell);
        }
    }
}
