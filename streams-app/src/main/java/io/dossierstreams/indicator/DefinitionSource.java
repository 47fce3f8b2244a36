package io.dossierstreams.indicator;

import io.dossierstreams.schema.reference.Definition;
import java.util.Collection;

/** Where the built-in definitions come from: who reads files knows about their form, and the domain does not. */
public interface DefinitionSource {
    /** All versions of all definitions. */
    Collection<Definition> definitions();
}
