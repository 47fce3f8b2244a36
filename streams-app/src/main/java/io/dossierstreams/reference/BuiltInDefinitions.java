package io.dossierstreams.reference;

import io.dossierstreams.indicator.DefinitionSource;
import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.reference.Definition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;

/** The definitions that the product brings along, as a file of the same form that users write. */
public final class BuiltInDefinitions implements DefinitionSource {
    /** Name of the file, beside the package of the indicators. */
    public static final String NAME = "definitions.yaml";

    /** For the loader of services; there is nothing to set up. */
    public BuiltInDefinitions() {}

    /** The file with its lines. */
    public static ReferenceFile<Definition> file() {
        try (InputStream resource = Indicators.class.getResourceAsStream(NAME)) {
            if (resource == null) {
                throw new IllegalStateException(NAME + " is missing in the application");
            }
            return ReferenceFile.read(NAME, resource.readAllBytes(), ReferenceKind.DEFINITIONS);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + NAME + " of the application", e);
        }
    }

    /** All versions of all built-in definitions. */
    public static Collection<Definition> all() {
        return new BuiltInDefinitions().definitions();
    }

    @Override
    public Collection<Definition> definitions() {
        ReferenceFile<Definition> file = file();
        file.requireNone(List.of());
        return file.entries().stream().map(Entry::value).toList();
    }
}
