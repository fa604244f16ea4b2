package org.fleetmail.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.stream.Stream;
import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenClass;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceFactoryImpl;

/**
 * Writes the Java code of the fleet model, or of its item providers, into {@code src-gen}.
 *
 * <p>Arguments: folder of the model bundle, folder of the edit bundle, {@code model} or {@code edit}. Does nothing when
 * what was generated is newer than the model files.
 */
public final class GenerateModel {
    private static final String MODEL_BUNDLE = "org.fleetmail.model";

    private final Path modelBundle;
    private final Path editBundle;
    private final boolean edit;

    private GenerateModel(Path modelBundle, Path editBundle, boolean edit) {
        this.modelBundle = modelBundle;
        this.editBundle = editBundle;
        this.edit = edit;
    }

    public static void main(String[] args) throws IOException {
        new GenerateModel(folder(args[0]), folder(args[1]), "edit".equals(args[2])).run();
    }

    private static Path folder(String name) {
        return Path.of(name).toAbsolutePath().normalize();
    }

    private void run() throws IOException {
        if (isUpToDate()) {
            return;
        }
        deleteTree(target().resolve("src-gen"));
        Diagnostic result = generate(loadGenModel());
        if (result.getSeverity() >= Diagnostic.ERROR) {
            throw new IllegalStateException("EMF generation failed: " + result);
        }
        Files.createDirectories(stamp().getParent());
        Files.writeString(stamp(), "");
    }

    private Path target() {
        return edit ? editBundle : modelBundle;
    }

    private Path stamp() {
        return target().resolve("target/emf.stamp");
    }

    private boolean isUpToDate() throws IOException {
        if (!Files.exists(stamp()) || !Files.exists(target().resolve("src-gen"))) {
            return false;
        }
        FileTime generated = Files.getLastModifiedTime(stamp());
        try (Stream<Path> sources = Files.list(modelBundle.resolve("model"))) {
            return sources.noneMatch(source -> modified(source).compareTo(generated) > 0);
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(Long.MAX_VALUE);
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private GenModel loadGenModel() {
        GenModelPackage.eINSTANCE.eClass();
        var factories = Resource.Factory.Registry.INSTANCE.getExtensionToFactoryMap();
        factories.put("ecore", new EcoreResourceFactoryImpl());
        factories.put("genmodel", new XMIResourceFactoryImpl());
        EcorePlugin.getPlatformResourceMap().put(MODEL_BUNDLE, URI.createFileURI(modelBundle + "/"));
        EcorePlugin.getPlatformResourceMap().put(MODEL_BUNDLE + ".edit", URI.createFileURI(editBundle + "/"));
        var resources = new ResourceSetImpl();
        resources.getURIConverter().getURIMap().putAll(EcorePlugin.computePlatformURIMap(false));
        URI uri = URI.createPlatformResourceURI(MODEL_BUNDLE + "/model/fleet.genmodel", true);
        GenModel genModel =
                (GenModel) resources.getResource(uri, true).getContents().get(0);
        genModel.reconcile();
        genModel.setCanGenerate(true);
        genModel.setValidateModel(true);
        genModel.getAllGenPackagesWithClassifiers()
                .forEach(genPackage -> genPackage.getGenClasses().forEach(GenerateModel::withoutIcon));
        return genModel;
    }

    /** Icons are drawn by hand, as SVG. */
    private static void withoutIcon(GenClass genClass) {
        genClass.setImage(false);
    }

    private Diagnostic generate(GenModel genModel) {
        Diagnostic problems = genModel.diagnose();
        if (problems.getSeverity() >= Diagnostic.ERROR) {
            return problems;
        }
        GeneratorAdapterFactory.Descriptor.Registry.INSTANCE.addDescriptor(
                GenModelPackage.eNS_URI, GenModelGeneratorAdapterFactory.DESCRIPTOR);
        var generator = new Generator();
        generator.setInput(genModel);
        Object project = edit ? GenBaseGeneratorAdapter.EDIT_PROJECT_TYPE : GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE;
        return generator.generate(genModel, project, new BasicMonitor());
    }
}
