package org.fleetmail.ui.internal.verification;

import java.util.List;
import java.util.function.Function;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.SpokenName;
import org.fleetmail.ui.internal.verification.ChainTree.Node;

/** The certificates of a server, from the trust anchor down, each with what was checked of it. */
final class ChainTab {
    private final Composite holder;
    private final TreeViewer tree;
    private final TreeColumnLayout layout = new TreeColumnLayout();
    private List<Node> shown = List.of();

    ChainTab(Composite parent, Icons icons) {
        holder = new Composite(parent, SWT.NONE);
        holder.setLayout(layout);
        tree = new TreeViewer(holder, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        tree.getTree().setData(Parts.ID, "verification.chain");
        SpokenName.give(tree.getTree(), Messages.CheckDetails_certificates);
        tree.getTree().setHeaderVisible(true);
        tree.setContentProvider(new Content());
        column(
                "chain.part",
                Messages.ChainTab_part,
                40,
                Node::label,
                node -> node.certificate() ? icons.get("certificate", node.mood()) : icons.get(node.mood()));
        column("chain.value", Messages.ChainTab_value, 60, Node::value, node -> null);
    }

    private void column(String id, String title, int weight, Function<Node, String> text, Function<Node, Image> image) {
        TreeViewerColumn column = new TreeViewerColumn(tree, SWT.NONE);
        column.getColumn().setText(title);
        column.getColumn().setData(Parts.ID, id);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, weight * 6, true));
        column.setLabelProvider(ColumnLabelProvider.createTextImageProvider(
                node -> text.apply((Node) node), node -> image.apply((Node) node)));
    }

    Control control() {
        return holder;
    }

    void show(List<Node> roots) {
        if (!roots.equals(shown)) {
            shown = roots;
            tree.setInput(roots);
            tree.expandAll();
        }
    }

    private static final class Content implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object roots) {
            return ((List<?>) roots).toArray();
        }

        @Override
        public Object[] getChildren(Object node) {
            return ((Node) node).children().toArray();
        }

        @Override
        public Object getParent(Object node) {
            return null;
        }

        @Override
        public boolean hasChildren(Object node) {
            return !((Node) node).children().isEmpty();
        }
    }
}
