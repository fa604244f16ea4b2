package org.fleetmail.core.fleet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIHelperImpl;
import org.eclipse.emf.ecore.xmi.impl.XMISaveImpl;
import org.fleetmail.model.Fleet;

/**
 * Writes a fleet so that version control shows what was changed and no more: every attribute on a line of its own, in the
 * order of the model; defaults written out, so that the file means the same when a default changes one day; the same line
 * ends on every system.
 */
final class FleetWriter {
    private static final Map<String, Object> OPTIONS = Map.of(
            XMLResource.OPTION_ENCODING,
            "UTF-8",
            XMLResource.OPTION_LINE_WIDTH,
            1,
            XMLResource.OPTION_KEEP_DEFAULT_CONTENT,
            true,
            Resource.OPTION_LINE_DELIMITER,
            "\n");

    private FleetWriter() {}

    /** The file as bytes, of a fleet that has no {@linkplain Unsavable reason} not to be saved. */
    static byte[] bytes(Fleet fleet, XMLResource home) throws IOException {
        XMLResource resource = fleet.eResource() instanceof XMLResource own ? own : home;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        Map<String, Object> options = new HashMap<>(OPTIONS);
        options.put(XMLResource.OPTION_ROOT_OBJECTS, List.of(fleet));
        new XMISaveImpl(new XMIHelperImpl(resource)).save(resource, bytes, options);
        return bytes.toByteArray();
    }
}
