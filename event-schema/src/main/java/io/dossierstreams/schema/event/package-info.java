/**
 * The lifecycle events of a dossier as immutable values. No field holds personal data: applicants are never named, and
 * fields that are not listed here are ignored and not stored.
 */
package io.dossierstreams.schema.event;
