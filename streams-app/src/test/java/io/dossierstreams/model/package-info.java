/**
 * The product's figures computed once more, in the simplest way that could be right, and seeded random logs to compare
 * them on. Nothing here uses the pipeline's code: only the events, reference records and figures as values, so that a
 * mistake has to be made twice to stay unseen.
 */
package io.dossierstreams.model;
