/** Rules for texts of publishers, wherever they come from. */
package io.dossierstreams.schema.text;
